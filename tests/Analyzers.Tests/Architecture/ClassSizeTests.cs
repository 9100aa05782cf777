using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Tests.Meta;

namespace ScopeLint.Analyzers.Tests.Architecture;

/// <summary>A class that does one thing is short, over all its files.</summary>
public class ClassSizeTests
{
    private const int MostLines = 300;

    [Fact]
    public void ClassesAreShort()
    {
        var folder = Path.Combine(Repository.Root, "src", "Analyzers");
        var lengths = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken)
                .GetCompilationUnitRoot(TestContext.Current.CancellationToken).DescendantNodes(node => node is not TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>())
            .GroupBy(type => type.Identifier.ValueText, type => LinesOf(type), StringComparer.Ordinal)
            .ToDictionary(parts => parts.Key, parts => parts.Sum(), StringComparer.Ordinal);
        Assert.True(lengths.Count > 100, $"{lengths.Count} classes were found.");
        Assert.Empty(lengths.Where(type => type.Value > MostLines).Select(type => $"{type.Key}: {type.Value}"));
    }

    private static int LinesOf(TypeDeclarationSyntax type)
    {
        var span = type.SyntaxTree.GetLineSpan(type.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
