using Microsoft.CodeAnalysis.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.NotAnalyzedAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0901.</summary>
public class NotAnalyzedTests
{
    private const string TwoLayers = """
        public static class Models
        {
            public static void {|#0:Build|}()
            {
                using (VariableScope.Open("a")) { Variable.Get<float>("v", [1]); }
                using (VariableScope.Open("b")) { Variable.Get<float>("v", [1]); }
            }
        }
        """;

    [Fact]
    public Task GotoIntoALoop_Reports() => Verify.BodyAsync("""
        [|goto Middle;|]
        Start:
        Console.WriteLine();
        Middle:
        Variable.Get<float>("v", [1]);
        if (Console.ReadLine() is null) goto Start;
        """);

    [Theory]
    [InlineData("var name = Console.ReadLine()!; Variable.{|#0:Get|}<float>(name, [1]);", "Console.ReadLine (line 6)")]
    [InlineData("var name = \"a\" + System.IO.File.ReadAllText(\"x\").Trim(); Variable.{|#0:Get|}<float>(name, [1]);", "File.ReadAllText (line 6)")]
    [InlineData("Layer(Console.ReadLine()!); static void Layer(string name) => Variable.{|#0:Get|}<float>(name, [1]);", "Console.ReadLine (line 6)")]
    [InlineData("using (VariableScope.Open(Console.ReadLine()!)) { Variable.{|#0:Get|}<float>(\"v\", [1]); }", "Console.ReadLine (line 6)")]
    public Task NameThatIsNotKnown_ReportsWhatItDependsOn(string statements, string origin) => Verify.BodyAsync(
        statements,
        Verify.Diagnostic().WithLocation(0).WithArguments($"a part of this name is not known: it depends on {origin}. What depends on it is not reported."));

    [Fact]
    public Task NameOfAParameter_ReportsTheParameter() => Verify.Async("""
        public static class Models
        {
            public static void Build(string name)
            {
                Graph.ResetDefault();
                Variable.{|#0:Get|}<float>("a" + name, [1]);
            }
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments(
            "a part of this name is not known: it depends on parameter 'name', which no call in the source gives (line 6). What depends on it is not reported."));

    [Fact]
    public Task NameThatIsKnownAfterAll_StaysSilent() => Verify.BodyAsync("""
        var name = string.Join("_", "a", "b");
        Layer(name);
        static void Layer(string n) => Variable.Get<float>(n, [1]);
        """);

    [Fact]
    public Task GotoOutOfALoop_StaysSilent() => Verify.BodyAsync("""
        while (true) { while (true) { if (Console.ReadLine() is null) goto End; } }
        End:
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task DynamicCall_Reports() => Verify.BodyAsync("""
        dynamic weights = Variable.Get<float>("v", [1]);
        [|weights.Assign|](1);
        """);

    [Fact]
    public Task DelegateThatOtherCodeRuns_Reports() => Verify.BodyAsync("""
        System.Threading.ThreadPool.[|QueueUserWorkItem|](_ => Variable.Get<float>("v", [1]));
        """);

    [Fact]
    public Task DelegateWithoutScopesThatOtherCodeRuns_StaysSilent() => Verify.BodyAsync("""
        System.Threading.ThreadPool.QueueUserWorkItem(_ => Console.WriteLine());
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task DelegateThatRunsHere_StaysSilent() => Verify.BodyAsync("""
        Action build = () => Variable.Get<float>("v", [1]);
        build();
        """);

    [Fact]
    public Task StepsThatRunOut_StaysSilent() => VerifyAsync(TwoLayers.Replace("{|#0:Build|}", "Build"), "scopelint.max_steps = 2");

    [Theory]
    [InlineData("scopelint.max_steps", "many", 50_000)]
    [InlineData("scopelint.max_call_depth", "0", 24)]
    [InlineData("scopelint.max_states", "-1", 128)]
    public Task SettingThatMeansNothing_Reports(string key, string value, int standard) => VerifyAsync(
        TwoLayers, $"{key} = {value}", Verify.Diagnostic().WithLocation(0)
            .WithArguments($"{key} is '{value}', which is no whole number above 0, so that the default of {standard} counts. Correct it in .editorconfig."));

    [Fact]
    public Task SettingThatIsEnough_StaysSilent() => VerifyAsync(TwoLayers.Replace("{|#0:Build|}", "Build"), "scopelint.max_steps = 1000");

    [Fact]
    public Task CodeThatIsFollowed_StaysSilent() => VerifyAsync(TwoLayers.Replace("{|#0:Build|}", "Build"), "");

    [Fact]
    public Task GotoIntoALoopWithoutScopes_StaysSilent() => Verify.Async("""
        public static class Other
        {
            public static void Run()
            {
                goto Middle;
                Start:
                Console.WriteLine();
                Middle:
                if (Console.ReadLine() is null) goto Start;
            }
        }
        """);

    [Fact]
    public Task WrongSettingWhereNoScopesAre_StaysSilent() => VerifyAsync(
        "public static class Other { public static void Run() => Console.WriteLine(); }", "scopelint.max_steps = many");

    private static Task VerifyAsync(string source, string setting, params DiagnosticResult[] expected)
    {
        var test = Verify.Test(source);
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{setting}\n"));
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }
}
