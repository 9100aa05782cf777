using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer, ScopeLint.CodeFixes.DuplicateVariableFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.DuplicateVariable;

/// <summary>SCL0101 in a loop: the number of the iteration goes into the name.</summary>
public class IndexTests
{
    private const string Index = DuplicateVariableFix.IndexKey;

    [Theory]
    [InlineData("\"v\"", "$\"v{i}\"")]
    [InlineData("\"v1\"", "$\"v1_{i}\"")]
    public Task NameInALoop_GetsTheIndex(string name, string fixedName) => Verify.BodyAsync(Index, $$"""
        for (var i = 0; i < 2; i++) { Variable.Get<float>([|{{name}}|], [1]); }
        """, $$"""
        for (var i = 0; i < 2; i++) { Variable.Get<float>({{fixedName}}, [1]); }
        """);

    [Fact]
    public Task NameHandedToAHelperInALoop_GetsTheIndex() => Verify.BodyAsync(Index, """
        for (var layer = 1; layer <= 3; layer++) { Layer([|"hidden"|]); }
        static void Layer(string name) { using (VariableScope.Open(name)) { Variable.Get<float>("w", [1]); } }
        """, """
        for (var layer = 1; layer <= 3; layer++) { Layer($"hidden{layer}"); }
        static void Layer(string name) { using (VariableScope.Open(name)) { Variable.Get<float>("w", [1]); } }
        """);

    [Theory]
    [InlineData("foreach (var n in new[] { 1, 1 }) { Variable.Get<float>([|\"v\"|], [1]); }")]
    [InlineData("Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]);")]
    [InlineData("for (var i = 0; i < 1; i++) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>([|\"v\"|], [1]); }")]
    public Task NameInNoLoopThatCounts_IsLeftAlone(string statements) => Verify.NotOfferedInBodyAsync(Index, statements);

    [Fact]
    public Task SharingInALoop_IsNeverFirst()
    {
        var test = Verify.Test(FixCase.InBody(Index, """
            for (var i = 0; i < 2; i++) { using (VariableScope.Open("a")) { Variable.Get<float>([|"v"|], [1]); } }
            """, """
            for (var i = 0; i < 2; i++) { using (VariableScope.Open("a")) { Variable.Get<float>($"v{i}", [1]); } }
            """));
        test.CodeActionIndex = 0;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task TitleOfSharing_NamesTheScope()
    {
        var test = Verify.Test(FixCase.InBody(DuplicateVariableFix.ShareKey, """
            using (VariableScope.Open("discriminator")) { Variable.Get<float>("v", [1]); Variable.Get<float>([|"v"|], [1]); }
            """, """
            using (VariableScope.Open("discriminator", reuse: Reuse.Auto)) { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); }
            """));
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Open 'discriminator' with Reuse.Auto", action.Title);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task ReuseThatAParameterDecides_IsHandedAsAuto() => Verify.Async(new FixCase(
        DuplicateVariableFix.ShareKey, Handed("[|Layer|](Reuse.None)"), Handed("Layer(Reuse.Auto)")));

    private static string Handed(string second) => $$"""
        public static class Models
        {
            public static void Build()
            {
                using var graph = new Graph().AsDefault();
                Layer(Reuse.None);
                {{second}};
            }

            private static void Layer(Reuse reuse)
            {
                using (VariableScope.Open("a", reuse: reuse)) { Variable.Get<float>("v", [1]); }
            }
        }
        """;
}
