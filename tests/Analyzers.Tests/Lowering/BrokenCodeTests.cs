using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Lowering;

/// <summary>Code that does not compile, and code nested deeper than anyone writes: lowering gives something, or says that the stack is short.</summary>
public class BrokenCodeTests
{
    [Fact]
    public void SamplesWithoutOneToken_AreLowered()
    {
        foreach (var sample in Samples.All)
        {
            var tokens = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(sample, cancellationToken: TestContext.Current.CancellationToken)
                .GetRoot(TestContext.Current.CancellationToken).DescendantTokens().ToList();
            for (var index = 0; index < tokens.Count; index += 31)
            {
                LowerAll(sample.Remove(tokens[index].SpanStart, tokens[index].Span.Length));
            }
        }
    }

    [Fact]
    public void LongConditionsAndSums_AreLowered()
    {
        Assert.StartsWith("Branch(", Lowered.Body($"if ({string.Join(" && ", Enumerable.Repeat("flag", 400))}) Graph.ResetDefault();"));
        Assert.StartsWith("Get(", Lowered.Body($"Variable.Get<float>({string.Join(" + ", Enumerable.Repeat("unknown", 2000))});"));
    }

    [Fact]
    public void ManyGuardsAndScopes_AreLowered() => Assert.EndsWith("Reset()" + string.Concat(Enumerable.Repeat(" }", 200)), Lowered.Body(
        string.Concat(Enumerable.Repeat("if (flag) return; using (VariableScope.Open(\"a\"))", 1))
        + string.Concat(Enumerable.Repeat("using (VariableScope.Open(\"a\"))", 199)) + "Graph.ResetDefault();"));

    private static void LowerAll(string source)
    {
        var bodies = Lowered.Bodies(source, out var compilation);
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        foreach (var body in TreeIndex.Of(tree, TestContext.Current.CancellationToken).Bodies)
        {
            var lowered = bodies.Find(body.Declaration, model, TestContext.Current.CancellationToken);
            Assert.True(lowered is not null || body.Declaration is not BaseMethodDeclarationSyntax { Body: not null }, source);
            _ = lowered?.Effect.ToString();
        }
    }
}
