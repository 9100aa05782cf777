using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Tests;

/// <summary>Findings that stand on a call of the user's own: what is mended is the code of the library behind it, or nothing.</summary>
public class FindingsOnCallsTests
{
    [Fact]
    public Task MethodCalledTwice_ItsScopeGetsAuto() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        Twice("VariableScope.Open(\"foo\")", "[|Layer(\"v\")|]"),
        Twice("VariableScope.Open(\"foo\", reuse: Reuse.Auto)", "Layer(\"v\")")));

    [Fact]
    public Task ObjectMadeTwice_ItsScopeGetsAuto() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        Objects("VariableScope.Open(\"foo\")", "[|new Model()|]"),
        Objects("VariableScope.Open(\"foo\", reuse: Reuse.Auto)", "new Model()")));

    [Fact]
    public Task CallAtTheRoot_IsPutIntoAScope() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.Async(new FixCase(
        DuplicateVariableFix.ShareKey,
        AtTheRoot("[|Layer()|];"),
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
                    using (VariableScope.Open("foo", reuse: Reuse.True)) { [|Layer("weigths")|]; }
                }

                private static void Layer(string name) => Variable.Get<float>(name, [1]);
            }
            """);

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
