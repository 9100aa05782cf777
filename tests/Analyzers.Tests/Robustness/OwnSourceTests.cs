using ScopeLint.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Tests.Meta;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>The analyzers read their own sources, which know nothing of scopes but mention all their names.</summary>
public class OwnSourceTests
{
    [Fact]
    public async Task OwnSources_AreReadWithoutAFinding()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .ToList();
        var references = new[] { typeof(SyntaxNode), typeof(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree) }
            .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));
        var compilation = EveryAnalyzer.Compile(files.Select(file => EveryAnalyzer.Parse(File.ReadAllText(file)))).AddReferences(references);

        Assert.NotEmpty(files);
        Assert.All(await EveryAnalyzer.RunAsync(compilation), reported => Assert.Equal(RuleIds.BudgetExhausted, reported.Id)); // What is read in part only is no mistake.
    }
}
