using System.Text.RegularExpressions;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>The example of docs/architecture.md is what the layers make of it.</summary>
public class ArchitecturePageTests
{
    [Fact]
    public void EffectsAndStatesAreThoseThatThePageShows()
    {
        var page = Repository.Read("docs", "architecture.md");
        var compilation = Sources.Compile(Block("csharp").Match(page).Groups["text"].Value);
        var bodies = new BodySource(
            ScopeApi.TryCreate(compilation)!, new ProjectIndex(compilation, default), new ForeignCode(ScopeApi.TryCreate(compilation)!), compilation);
        var main = Member("Main");

        var shown = Block("effects").Matches(page).Select(match => match.Groups["text"].Value.Trim()).ToList();
        Assert.Equal([$"{Member("Main").Effect}", $"{Member("Discriminator").Effect}"], shown);

        var states = new List<string>();
        var context = new InterpreterContext(function => bodies.Find(function, default), null, Budgets.Default)
        {
            Watch = (effect, state) =>
            {
                if (effect is not (SequenceEffect or BranchEffect))
                {
                    states.Add($"{state}\n    {$"{effect}".Split('{')[0].Trim()}");
                }
            },
        };
        var result = RootRuns.Run(main, null, AnalysisState.AtProgramStart, context, AfterFailure.End, TestContext.Current.CancellationToken);
        Assert.Equal(5, bodies.Locate(result.Events.Single().Event.Location).GetLineSpan().StartLinePosition.Line - FirstLine(compilation));
        Assert.Equal(Block("states").Match(page).Groups["text"].Value.Trim(), string.Join('\n', states).Trim());

        LoweredBody Member(string name) =>
            bodies.Find(compilation.GetTypeByMetadataName("Program")!.GetMembers(name).OfType<Microsoft.CodeAnalysis.IMethodSymbol>().Single(), default)!;
    }

    private static int FirstLine(Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation) =>
        compilation.SyntaxTrees[0].GetText().Lines.First(line => line.ToString().StartsWith("static class Program", StringComparison.Ordinal)).LineNumber;

    private static Regex Block(string language) => new($"```{language}\n(?<text>.*?)```", RegexOptions.Singleline);
}
