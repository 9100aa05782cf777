using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Fixes;

/// <summary>Findings that stand on a call of the user's own: what is mended is the code of the library behind it, or nothing.</summary>
public class FindingsOnCallsTests
{
    [Fact]
    public Task MethodCalledTwice_ItsScopeGetsAuto() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        Twice("VariableScope.Open(\"foo\")", "Layer([|\"v\"|])"),
        Twice("VariableScope.Open(\"foo\", reuse: Reuse.Auto)", "Layer(\"v\")")));

    [Fact]
    public Task ObjectMadeTwice_ItsScopeGetsAuto() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        Objects("VariableScope.Open(\"foo\")", "new [|Model|]()"),
        Objects("VariableScope.Open(\"foo\", reuse: Reuse.Auto)", "new Model()")));

    [Fact]
    public Task CallAtTheRoot_IsPutIntoAScope() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        AtTheRoot("[|Layer|]();"),
        AtTheRoot("using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))\n        {\n            Layer();\n        }")));

    [Theory]
    [InlineData(MissingVariableFix.RenameKey)]
    [InlineData(MissingVariableFix.CreateKey)]
    public Task MisspeltArgumentOfOnesOwnMethod_IsLeftAlone(string key) =>
        VerifyFix<MissingVariableAnalyzer, MissingVariableFix>.NotOfferedAsync(key, """
            public static class Models
            {
                public static void Build()
                {
                    using var graph = new Graph().AsDefault();
                    using (VariableScope.Open("foo")) { Layer("weights"); }
                    using (VariableScope.Open("foo", reuse: Reuse.True)) { Layer([|"weigths"|]); }
                }

                private static void Layer(string name) => Variable.Get<float>(name, [1]);
            }
            """);

    [Fact]
    public Task MisspeltNameInsideTheMethod_IsReplacedThere() => VerifyFix<MissingVariableAnalyzer, MissingVariableFix>.Async(new FixCase(
        MissingVariableFix.RenameKey, Misspelt("[|Layer|]()", "weigths"), Misspelt("Layer()", "weights")));

    [Fact]
    public Task ReuseHandedToTheMethod_IsHandedAsAuto() => VerifyFix<MissingVariableAnalyzer, MissingVariableFix>.Async(new FixCase(
        MissingVariableFix.AutoKey, Handed("[|Layer|](Reuse.True)", "reuse"), Handed("Layer(Reuse.Auto)", "reuse")));

    [Fact]
    public Task ReuseHandedToTheMethod_IsNotDroppedThere() => VerifyFix<MissingVariableAnalyzer, MissingVariableFix>.NotOfferedAsync(
        MissingVariableFix.CreateKey, Handed("[|Layer|](Reuse.True)", "reuse"));

    [Fact]
    public Task ScopeSwitchedInsideAMethod_GetsAutoThere() => VerifyFix<ReuseVariablesTooEarlyAnalyzer, ReuseVariablesTooEarlyFix>.Async(new FixCase(
        ReuseVariablesTooEarlyFix.AutoKey,
        Switched("Variable.Get<float>([|\"v\"|], [1])", "VariableScope.Open(name);\n        scope.ReuseVariables();"),
        Switched("Variable.Get<float>(\"v\", [1])", "VariableScope.Open(name, reuse: Reuse.Auto);")));

    [Theory]
    [InlineData(ReuseVariablesTooEarlyFix.MoveKey)]
    [InlineData(ReuseVariablesTooEarlyFix.RemoveKey)]
    public Task SwitchInsideAMethod_IsNeitherMovedNorRemoved(string key) =>
        VerifyFix<ReuseVariablesTooEarlyAnalyzer, ReuseVariablesTooEarlyFix>.NotOfferedAsync(
            key, Switched("Variable.Get<float>([|\"v\"|], [1])", "VariableScope.Open(name);\n        scope.ReuseVariables();"));

    [Fact]
    public Task SwitchBeforeACall_MovesBehindIt() => VerifyFix<ReuseVariablesTooEarlyAnalyzer, ReuseVariablesTooEarlyFix>.Async(new FixCase(
        ReuseVariablesTooEarlyFix.MoveKey,
        BeforeCalls("foo.ReuseVariables();\n        [|Layer|]();\n        Layer();"),
        BeforeCalls("Layer();\n        foo.ReuseVariables();\n        Layer();")));

    private static string Misspelt(string call, string name) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using (VariableScope.Open("foo")) { Variable.Get<float>("weights", [1]); }
                using (VariableScope.Open("foo", reuse: Reuse.True)) { {{call}}; }
            }

            private static void Layer() => Variable.Get<float>("{{name}}", [1]);
        }
        """;

    private static string Handed(string call, string reuse) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                {{call}};
            }

            private static void Layer(Reuse reuse)
            {
                using (VariableScope.Open("foo", reuse: {{reuse}})) { Variable.Get<float>("v", [1]); }
            }
        }
        """;

    private static string Switched(string get, string opening) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = Shared("foo");
                {{get}};
            }

            private static VariableScope Shared(string name)
            {
                var scope = {{opening}}
                return scope;
            }
        }
        """;

    private static string BeforeCalls(string statements) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using var foo = VariableScope.Open("foo");
                {{statements}}
            }

            private static void Layer() => Variable.Get<float>("v", [1]);
        }
        """;

    private static string Twice(string opening, string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer("v");
                {{second}};
            }

            private static void Layer(string name)
            {
                using ({{opening}}) { Variable.Get<float>(name, [1]); }
            }
        }
        """;

    private static string Objects(string opening, string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                var first = new Model();
                var second = {{second}};
            }
        }

        internal sealed class Model
        {
            public Model()
            {
                using ({{opening}}) { Variable.Get<float>("v", [1]); }
            }
        }
        """;

    private static string AtTheRoot(string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer();
                {{second}}
            }

            private static void Layer() => Variable.Get<float>("v", [1]);
        }
        """;
}
