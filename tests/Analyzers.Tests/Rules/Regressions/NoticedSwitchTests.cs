using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseVariablesHasNoEffectAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules.Regressions;

/// <summary>ReuseVariables() calls that something depends on that does not run here and now, or that only asks whether the scope reuses.</summary>
public class NoticedSwitchTests
{
    [Theory]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 2, _ => { using (VariableScope.Open(s)) { Variable.Get<float>(\"v\", [1]); } });")]
    [InlineData("System.Threading.Tasks.Task.Run(() => { using (VariableScope.Open(s)) { Variable.Get<float>(\"v\", [1]); } }).Wait();")]
    [InlineData("new System.Threading.Thread(() => Share(s)).Start(); static void Share(VariableScope one) { using (VariableScope.Open(one)) { Variable.Get<float>(\"v\", [1]); } }")]
    [InlineData("Console.CancelKeyPress += (_, _) => { using (VariableScope.Open(s)) { Variable.Get<float>(\"v\", [1]); } };")]
    [InlineData("var all = new[] { 1, 2 }.Select(_ => { using (VariableScope.Open(s)) { return Variable.Get<float>(\"v\", [1]); } }).ToList();")]
    [InlineData("System.Threading.Tasks.Task.Run(() => Console.WriteLine(s.Reuse)).Wait();")]
    [InlineData("System.Threading.Tasks.Task.Run(() => Console.WriteLine(Shares(s))).Wait(); static bool Shares(VariableScope one) => one.Reuse == Reuse.True;")]
    public Task ScopeThatADelegateHasWhichIsHandedOn_StaysSilent(string statement) => Verify.BodyAsync($$"""
        VariableScope s;
        using (s = VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        s.ReuseVariables();
        {{statement}}
        """);

    [Theory]
    [InlineData("Enumerable.Range(0, 2).ToList().ForEach(_ => Variable.Get<float>(\"v\", [1]));")]
    [InlineData("Enumerable.Range(0, 2).ToList().ForEach(_ => Console.WriteLine(VariableScope.Current.Reuse));")]
    public Task ScopeThatADelegateMayRunIn_StaysSilent(string statement) => Verify.BodyAsync($$"""
        using (var s = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            s.ReuseVariables();
            {{statement}}
        }
        """);

    [Fact]
    public Task ScopeThatIsSwitchedWhenADelegateHasIt_StaysSilent() => Verify.BodyAsync("""
        VariableScope s;
        using (s = VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
        Console.CancelKeyPress += (_, _) => { using (VariableScope.Open(s)) { Variable.Get<float>("v", [1]); } };
        s.ReuseVariables();
        """);

    [Theory]
    [InlineData("Enumerable.Range(0, 2).ToList().ForEach(n => Console.WriteLine(n));")]
    [InlineData("Enumerable.Range(0, 2).ToList().ForEach(_ => { using (VariableScope.Open(\"b\", reuse: Reuse.Auto)) { Variable.Get<float>(\"v\", [1]); } });")]
    [InlineData("System.Threading.Tasks.Task.Run(() => 1).Wait();")]
    public Task DelegateWithoutTheLibrary_Reports(string statement) => Verify.BodyAsync($$"""
        using (var s = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            [|s.ReuseVariables()|];
            {{statement}}
        }
        """);

    [Fact]
    public Task DelegateOfAnotherMethodHandedOnBefore_Reports() => Verify.BodyAsync("""
        HandOn();
        static void HandOn() => Enumerable.Range(0, 2).ToList().ForEach(_ => { using (VariableScope.Open("b", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); } });
        using (var s = VariableScope.Open("a"))
        {
            Variable.Get<float>("w", [1]);
            [|s.ReuseVariables()|];
        }
        """);

    [Theory]
    [InlineData("Console.WriteLine(VariableScope.Current.Reuse);")]
    [InlineData("var current = VariableScope.Current; if (current.Reuse == Reuse.True) { Console.WriteLine(); }")]
    [InlineData("Deeper(); } private static void Deeper() { Console.WriteLine(VariableScope.Current.Reuse);")]
    public Task HelperOfAnotherTypeThatLooksAtTheFlag_StaysSilent(string statements) => CheckAsync(statements, "s.ReuseVariables()");

    [Theory]
    [InlineData("Console.WriteLine();")]
    [InlineData("Console.WriteLine(VariableScope.Current.Name);")]
    public Task HelperOfAnotherTypeThatDoesNot_Reports(string statements) => CheckAsync(statements, "[|s.ReuseVariables()|]");

    private static Task CheckAsync(string statements, string call) => Verify.Async($$"""
        public static class Models
        {
            public static void Build()
            {
                using (var s = VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    {{call}};
                    Printer.Print();
                }
            }
        }

        internal static class Printer
        {
            public static void Print() { {{statements}} }
        }
        """);
}
