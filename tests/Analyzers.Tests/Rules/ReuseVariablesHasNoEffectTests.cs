using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ReuseVariablesHasNoEffectAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0202.</summary>
public class ReuseVariablesHasNoEffectTests
{
    /// <summary>Code that is not known may ask for something in the scope that is open.</summary>
    [Theory]
    [InlineData("layer.Build();")]
    [InlineData("build();")]
    [InlineData("layers[0].Build();")]
    public Task BeforeUnknownCode_StaysSilent(string unknown) => Verify.Async(BeforeCode(unknown, "a.ReuseVariables()"));

    [Theory]
    [InlineData("Console.WriteLine();")]
    [InlineData("layer.ToString();")]
    [InlineData("if (build == null) { Console.WriteLine(); }")]
    public Task BeforeCodeThatDoesNotReachTheLibrary_Reports(string other) => Verify.Async(BeforeCode(other, "a.[|ReuseVariables|]()"));

    [Fact]
    public Task ScopeThatReusesAlready_Reports() => Verify.BodyAsync("""
        Variable.Get<float>("foo/v", [1]);
        using (var foo = VariableScope.Open({|#1:"foo"|}, reuse: Reuse.True))
        {
            foo.{|#0:ReuseVariables|}();
            Variable.Get<float>("v", [1]);
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments("scope 'foo' reuses already", ""));

    [Fact]
    public Task SecondCall_Reports() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            foo.[|ReuseVariables|]();
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task NothingAskedForAfterwards_Reports() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open({|#1:"foo"|}))
        {
            Variable.Get<float>("v", [1]);
            foo.{|#0:ReuseVariables|}();
        }
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "nothing is asked for in scope 'foo' afterwards, nor in a scope that is opened inside it later",
            ", or move it in front of what is to be shared"));

    [Fact]
    public Task ScopeThatIsClosedAndNeverOpenedAgain_Reports() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.[|ReuseVariables|]();
        using (VariableScope.Open("foo", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task OnlyAScopeThatIsAlreadyOpenFollows_Reports() => Verify.BodyAsync("""
        using var outer = VariableScope.Open("outer");
        using var inner = VariableScope.Open("inner");
        outer.[|ReuseVariables|]();
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("Console.WriteLine(VariableScope.Current.Reuse);")]
    [InlineData("using (VariableScope.Open(VariableScope.Current)) { Console.WriteLine(VariableScope.Current.Reuse); }")]
    [InlineData("using (var inner = VariableScope.Open(\"inner\")) { Console.WriteLine(inner.Reuse); }")]
    public Task FlagThatIsLookedAtAfterwards_StaysSilent(string statement) => Verify.BodyAsync($$"""
        using (VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            VariableScope.Current.ReuseVariables();
            {{statement}}
        }
        """);

    [Fact]
    public Task SomethingIsSharedAfterwards_StaysSilent() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("v", [1]);
            foo.ReuseVariables();
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task SomethingIsSharedInAScopeOpenedAfterwards_StaysSilent() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            Variable.Get<float>("bar/v", [1]);
            foo.ReuseVariables();
            using (VariableScope.Open("bar")) { Variable.Get<float>("v", [1]); }
        }
        """);

    [Fact]
    public Task ScopeThatIsOpenedAgainByTheObject_StaysSilent() => Verify.BodyAsync("""
        VariableScope foo;
        using (foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); }
        foo.ReuseVariables();
        using (VariableScope.Open(foo)) { Variable.Get<float>("v", [1]); }
        """);

    [Fact]
    public Task ScopeThatIsReturned_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static VariableScope Build()
            {
                using (var foo = VariableScope.Open("foo"))
                {
                    Variable.Get<float>("v", [1]);
                    foo.ReuseVariables();
                    return foo;
                }
            }
        }
        """);

    [Fact]
    public Task ScopeOfTheCaller_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Share(VariableScope scope) => scope.ReuseVariables();
        }
        """);

    [Fact]
    public Task LaterRoundsOfALoop_StaysSilent() => Verify.BodyAsync("""
        using (var foo = VariableScope.Open("foo"))
        {
            for (var tower = 0; tower < 3; tower++)
            {
                if (tower == 1) { foo.ReuseVariables(); }
                Variable.Get<float>("v", [1]);
            }
        }
        """);

    [Fact]
    public Task OneOfTwoCallersNeedsIt_StaysSilent() => Verify.Async("""
        public static class Program
        {
            public static void Main()
            {
                using (var foo = VariableScope.Open("foo")) { Variable.Get<float>("v", [1]); Switch(foo); Variable.Get<float>("v", [1]); }
                using (var bar = VariableScope.Open("bar")) { Variable.Get<float>("v", [1]); Switch(bar); }
            }

            private static void Switch(VariableScope scope) => scope.ReuseVariables();
        }
        """);

    private static string BeforeCode(string code, string call) => $$"""
        public interface ILayer { void Build(); }
        public sealed class Layer : ILayer { public void Build() => Variable.Get<float>("v", [1]); }
        public static class Models
        {
            public static void Build(ILayer layer, ILayer[] layers, Action build)
            {
                using (var a = VariableScope.Open("a"))
                {
                    Variable.Get<float>("v", [1]);
                    {{call}};
                    {{code}}
                }
            }
        }
        """;

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
            s.[|ReuseVariables|]();
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
            s.[|ReuseVariables|]();
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
    public Task HelperOfAnotherTypeThatDoesNot_Reports(string statements) => CheckAsync(statements, "s.[|ReuseVariables|]()");

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
