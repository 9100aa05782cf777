using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ReuseVariablesLeaksAnalyzer, ScopeLint.CodeFixes.ReuseVariablesLeaksFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ReuseVariablesLeaks;

/// <summary>SCL0203: the member shares in a scope of its own, and what its caller creates afterwards is created.</summary>
public class OwnScopeTests
{
    private const string OwnScope = ReuseVariablesLeaksFix.OwnScopeKey;

    [Fact]
    public Task Call_BecomesAScopeForTheRest() => MendsAsync("""
        // From here on, share.
        VariableScope.Current.[|ReuseVariables|](); // All.

        var v = Variable.Get<float>("v", [1]);
        Console.WriteLine(v.Name);
        """, """
        // From here on, share.
        using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True); // All.

        var v = Variable.Get<float>("v", [1]);
        Console.WriteLine(v.Name);
        """);

    [Theory]
    [InlineData("if (reuse) VariableScope.Current.[|ReuseVariables|]();", "reuse")]
    [InlineData("if (reuse) { VariableScope.Current.[|ReuseVariables|](); }", "reuse")]
    [InlineData("if (reuse)\n{\n    VariableScope.Current.[|ReuseVariables|]();\n}\n", "reuse", "\n")]
    [InlineData("if (!!reuse) VariableScope.Current.[|ReuseVariables|]();", "!!reuse")]
    [InlineData("if (reuse ? reuse : false) VariableScope.Current.[|ReuseVariables|]();", "(reuse ? reuse : false)")]
    public Task ConditionalCall_BecomesAScopeWithTheConditionAsMode(string statement, string condition, string end = "") => MendsAsync($$"""
        {{statement}}
        Variable.Get<float>("v", [1]);
        """, $$"""
        using var sharing = VariableScope.Open(VariableScope.Current, reuse: {{condition}} ? Reuse.True : Reuse.None);{{end}}
        Variable.Get<float>("v", [1]);
        """);

    [Theory]
    [InlineData("Console.WriteLine(Variable.Get<float>(\"v\", [1]).Name);")]
    [InlineData("First(); void First() => Variable.Get<float>(\"v\", [1]);")]
    [InlineData("Layer.Get();")]
    [InlineData("new Layer();")]
    [InlineData("using (VariableScope.Open(\"\")) { } Variable.Get<float>(\"v\", [1]);")]
    public Task RestThatAsksInAnyWay_RunsInTheScope(string rest) => MendsAsync($"VariableScope.Current.[|ReuseVariables|](); {rest}",
        $"using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True); {rest}");

    [Fact]
    public Task ExampleOfTheRulePage_IsMended() => Verify.Test(new FixCase(
        OwnScope,
        Example("if (reuse)\n        {\n            VariableScope.Current.[|ReuseVariables|]();\n        }\n"),
        Example("using var sharing = VariableScope.Open(VariableScope.Current, reuse: reuse ? Reuse.True : Reuse.None);\n"))).RunAsync(TestContext.Current.CancellationToken);

    private static string Example(string sharing) => $$"""
        public static class Discriminator
        {
            public static Variable Build(bool reuse)
            {
                {{sharing}}
                return Variable.Get<float>("weights", [1, 1]);
            }
        }
        """;

    [Fact]
    public Task NameThatIsTaken_GetsANumber() => MendsAsync("""
        var sharing = 1;
        VariableScope.Current.[|ReuseVariables|]();
        Variable.Get<float>("v", [sharing]);
        """, """
        var sharing = 1;
        using var sharing1 = VariableScope.Open(VariableScope.Current, reuse: Reuse.True);
        Variable.Get<float>("v", [sharing]);
        """);

    [Theory]
    [InlineData("lock (s_gate) { ", " }")]
    [InlineData("if (reuse) { ", " } else { Console.WriteLine(); }")]
    [InlineData("using (var timer = new System.Threading.Timer(_ => { })) { ", " }")]
    [InlineData("{ { ", " } } void Local() => Variable.Get<float>(\"v\", [1]); Local();", false)]
    [InlineData("{ { ", " } } void Local() { } Local();")]
    [InlineData("try { ", " } finally { Console.WriteLine(); }")]
    [InlineData("try { ", " } catch (InvalidOperationException) { Variable.Get<float>(\"v\", [1]); }", false)]
    [InlineData("do { ", " } while (s_gate is null);", false)]
    [InlineData("{ { ", " } } static void Local() { }")]
    public Task BlockThatEndsTheMember_IsCovered(string start, string end, bool isOffered = true)
    {
        var before = $"{start}VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]);{end}";
        var after = $"{start}using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True); Variable.Get<float>(\"v\", [1]);{end}";
        return isOffered ? MendsAsync(before, after) : NotOfferedAsync(before);
    }

    [Fact]
    public Task MembersOfEveryKind_AreMendedTogether() => Verify.Test(new FixCase(
        OwnScope,
        Kinds("VariableScope.Current.[|ReuseVariables|]();"),
        Kinds("using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True);"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task ReturnedVariable_IsShared() => Verify.QuietAsync(new FixCase(
        OwnScope,
        Returning("VariableScope.Current.[|ReuseVariables|]();"),
        Returning("using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True);"))
    { Throws = "SCL0201" });

    [Theory]
    [InlineData("for (var i = 0; i < 2; i++) { VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("{ VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]); } Variable.Get<float>(\"v\", [1]);")]
    [InlineData("if (reuse) VariableScope.Current.[|ReuseVariables|](); else Console.WriteLine(); Variable.Get<float>(\"v\", [1]);")]
    [InlineData("try { VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]); } finally { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("switch (1) { case 1: VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]); break; }")]
    [InlineData("Local(); void Local() { VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("if (reuse) { /* why */ VariableScope.Current.[|ReuseVariables|](); } Variable.Get<float>(\"v\", [1]);")]
    public Task RestThatIsNotAllThatFollows_IsNotOffered(string statements) => NotOfferedAsync(statements);

    [Theory]
    [InlineData("")]
    [InlineData("Console.WriteLine();")]
    [InlineData("Func<Variable> later = () => Variable.Get<float>(\"v\", [1]); s_later = later; Variable.Get<float>(\"v\", [1]);")]
    [InlineData("s_later = (Func<Variable>)Get; Get(); Variable Get() => Variable.Get<float>(\"v\", [1]);")]
    [InlineData("s_later = from i in new[] { 1 } select Variable.Get<float>(\"v\", [i]); Variable.Get<float>(\"v\", [1]);")]
    public Task RestThatAsksForNothingOrLater_IsNotOffered(string rest) =>
        NotOfferedAsync($"VariableScope.Current.[|ReuseVariables|](); {rest}");

    [Theory]
    [InlineData("Func<int> one = () => 1; Variable.Get<float>(\"v\", [one()]);")]
    public Task FunctionThatAsksForNothing_MayRunLater(string rest) => MendsAsync(
        $"VariableScope.Current.[|ReuseVariables|](); {rest}",
        $"using var sharing = VariableScope.Open(VariableScope.Current, reuse: Reuse.True); {rest}");

    [Fact]
    public Task AwaitInTheRest_IsNotOffered() => Verify.NotOfferedAsync(OwnScope, """
        using System.Threading.Tasks;

        public static class Models
        {
            public static async Task Later()
            {
                VariableScope.Current.[|ReuseVariables|]();
                Variable.Get<float>("v", [1]);
                await Task.Yield();
            }
        }
        """);

    [Fact]
    public Task SecondCallOnAnotherPath_GoesOnInTheScopeOfTheFirst() => Verify.Test(new FixCase(
        OwnScope,
        Twice("if (first) VariableScope.Current.[|ReuseVariables|]();", "VariableScope.Current.[|ReuseVariables|]();"),
        Twice(
            "using var sharing = VariableScope.Open(VariableScope.Current, reuse: first ? Reuse.True : Reuse.None);",
            "VariableScope.Current.ReuseVariables();"))).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("using (var own = VariableScope.Open(\"a\")) { Variable.Get<float>(\"x\", [1]); own.ReuseVariables(); Variable.Get<float>(\"x\", [1]); }")]
    [InlineData("if (first) { using var own = VariableScope.Open(\"a\"); Variable.Get<float>(\"x\", [1]); own.ReuseVariables(); Variable.Get<float>(\"x\", [1]); }")]
    public Task SwitchOfAScopeOfItsOwn_DoesNotMatter(string before) => Verify.Test(new FixCase(
        OwnScope,
        Twice(before, "VariableScope.Current.[|ReuseVariables|]();"),
        Twice(before, "using var sharing = VariableScope.Open(VariableScope.Current, reuse: second ? Reuse.True : Reuse.None);", ""))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task ScopeParameter_IsNotOffered() => Verify.NotOfferedAsync(OwnScope, """
        public static class Models
        {
            public static void Share(VariableScope scope)
            {
                scope.[|ReuseVariables|]();
                using (VariableScope.Open(scope)) { Variable.Get<float>("weights", [1]); }
            }
        }
        """);

    [Fact]
    public Task ExpressionBody_IsNotOffered() => Verify.NotOfferedAsync(OwnScope, """
        public static class Models
        {
            public static void Share() => VariableScope.Current.[|ReuseVariables|]();
        }
        """);

    [Fact]
    public Task CallerThatReliesOnIt_IsNotOffered() => Verify.NotOfferedAsync(OwnScope, Model(
        "VariableScope.Current.[|ReuseVariables|](); Variable.Get<float>(\"v\", [1]);", "Variable.Get<float>(\"v\", [1]);"));

    [Fact]
    public Task CallerInAnotherFileThatReliesOnIt_IsNotOffered()
    {
        const string Source = """
            public static class Shared
            {
                internal static void Build()
                {
                    VariableScope.Current.[|ReuseVariables|]();
                    Variable.Get<float>("v", [1]);
                }
            }
            """;
        var test = Verify.Test(new FixCase(OwnScope, Source, Source));
        const string Caller = """
            public static class Models
            {
                public static void Build()
                {
                    using var graph = new Graph().AsDefault();
                    Variable.Get<float>("v", [1]);
                    Shared.Build();
                    Variable.Get<float>("v", [1]);
                }
            }
            """;
        test.TestState.Sources.Add(Caller);
        test.FixedState.Sources.Add(Caller);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task MendsAsync(string statements, string fixedStatements) => Verify.QuietAsync(new FixCase(
        OwnScope, Model(statements, "Variable.Get<float>(\"slot\", [1]);"), Model(fixedStatements, "Variable.Get<float>(\"slot\", [1]);"))
    {
        Throws = "SCL0201",
    });

    private static Task NotOfferedAsync(string statements) => Verify.NotOfferedAsync(OwnScope, Model(statements, ""));

    private static string Model(string statements, string afterwards) => $$"""
        using System.Linq;

        public static class Models
        {
            private static readonly object s_gate = new();
            private static object? s_later = s_gate;

            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                Shared(true);
                {{afterwards}}
            }

            private static void Shared(bool reuse)
            {
        {{statements}}
            }

            public static object? Later => s_later;

            private sealed class Layer
            {
                public Layer() => Get();

                public static void Get() => Variable.Get<float>("v", [1]);
            }
        }
        """;

    private static string Returning(string statement) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Variable.Get<float>("v", [1]);
                Console.WriteLine(Shared().Name);
                Variable.Get<float>("slot", [1]);
            }

            private static Variable Shared()
            {
                {{statement}}
                return Variable.Get<float>("v", [1]);
            }
        }
        """;

    private static string Twice(string first, string second, string condition = "if (second) ") => $$"""
        public static class Models
        {
            public static void Build(bool first, bool second)
            {
                {{first}}
                {{condition}}{{second}}
                Variable.Get<float>("v", [1]);
            }
        }
        """;

    private static string Kinds(string statement) => $$"""
        public sealed class Model
        {
            public Model()
            {
                {{statement}}
                Variable.Get<float>("v", [1]);
            }

            public Variable Weights
            {
                get
                {
                    {{statement}}
                    return Variable.Get<float>("w", [1]);
                }
            }

            public static Model operator +(Model left, Model right)
            {
                {{statement}}
                Variable.Get<float>("x", [1]);
                return left;
            }
        }
        """;
}
