using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.NameScopeDoesNotPrefixAnalyzer, ScopeLint.CodeFixes.NameScopeDoesNotPrefixFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.NameScopeDoesNotPrefix;

/// <summary>SCL0402: a variable scope gives the prefix that was expected of the name scope.</summary>
public class VariableScopeTests
{
    private const string VariableScopeKey = NameScopeDoesNotPrefixFix.VariableScopeKey;

    [Theory]
    [InlineData("NameScope.Open(\"n\")", "VariableScope.Open(\"n\")")]
    [InlineData("var n = NameScope.Open(\"n\")", "var n = VariableScope.Open(\"n\")")]
    [InlineData("NameScope n = NameScope.Open(\"n\")", "VariableScope n = VariableScope.Open(\"n\")")]
    [InlineData("IDisposable n = ScopeLint.NameScope.Open(name: \"n\")", "IDisposable n = VariableScope.Open(name: \"n\")")]
    [InlineData("NameScope.Open(\"n\", \"cell\", values: null)", "VariableScope.Open(\"n\", \"cell\", values: null)")]
    public Task NameScope_BecomesAVariableScope(string opening, string fixedOpening) => Verify.QuietBodyAsync(VariableScopeKey, $$"""
        using ({{opening}}) // Layer.
        {
            var v = Variable.Get<float>([|"v"|], [1]);
            Variable.Create(1.0f, name: "w");
        }
        """, $$"""
        using ({{fixedOpening}}) // Layer.
        {
            var v = Variable.Get<float>("v", [1]);
            Variable.Create(1.0f, name: "w");
        }
        """);

    [Fact]
    public Task SeveralGets_AreMendedByOneChange() => Verify.QuietAsync(FixCase.InBody(VariableScopeKey, """
        using var n = NameScope.Open("n");
        Variable.Get<float>([|"v"|], [1]);
        Variable.Get<float>([|"w"|], [1]);
        """, """
        using var n = VariableScope.Open("n");
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        """) with { Iterations = 1 });

    [Fact]
    public Task HelperInTheNameScope_IsPrefixed() => Verify.QuietAsync(new FixCase(
        VariableScopeKey, Helper("NameScope.Open(\"n\")", "[|Layer|]()"), Helper("VariableScope.Open(\"n\")", "Layer()")));

    [Fact]
    public Task NameScopeAroundHandedCode_BecomesAVariableScope() => Verify.QuietAsync(new FixCase(
        VariableScopeKey, Around("NameScope.Open(\"n\")", "[|get|]()"), Around("VariableScope.Open(\"n\")", "get()")));

    [Theory]
    [InlineData("using var n = NameScope.Open(\"n\"); Variable.Get<float>([|\"v\"|], [1]); Console.WriteLine(n.Name);")]
    [InlineData("using (NameScope.Open(\"n\")) { Variable.Get<float>([|\"v\"|], [1]); } using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("Variable.Get<float>(\"n/v\", [1]); using (NameScope.Open(\"n\")) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("var name = string.Concat(\"n\"); using (NameScope.Open(\"n\", null, null)) { Variable.Get<float>([|\"v\"|], [1]); }")]
    public Task NameScopeWhoseNameIsUsedOrVariableThatIsAskedForElsewhere_IsNotOffered(string statements) =>
        Verify.NotOfferedInBodyAsync(VariableScopeKey, statements);

    [Fact]
    public Task VariableSharedInAnotherFile_IsNotOffered()
    {
        const string Source = """
            public static class Layers
            {
                internal static void Build()
                {
                    using (NameScope.Open("n")) { Variable.Get<float>([|"v"|], [1]); }
                }
            }
            """;
        var test = Verify.Test(new FixCase(VariableScopeKey, Source, Source));
        const string Caller = """
            public static class Models
            {
                public static void Build()
                {
                    using var graph = new Graph().AsDefault();
                    Layers.Build();
                    using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
                }
            }
            """;
        test.TestState.Sources.Add(Caller);
        test.FixedState.Sources.Add(Caller);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Around(string opening, string call) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                InScope(() => Variable.Get<float>("v", [1]));
            }

            private static void InScope(Func<Variable> get)
            {
                using ({{opening}}) { {{call}}; }
            }
        }
        """;

    private static string Helper(string opening, string call) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                using ({{opening}}) { {{call}}; }
            }

            private static void Layer() => Variable.Get<float>("v", [1]);
        }
        """;
}
