using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Robustness;

namespace ScopeLint.Analyzers.Tests.Edits;

/// <summary>A project as an editor has it: each edit makes a compilation of which all trees but one were there before.</summary>
internal sealed class EditedProject
{
    private static readonly AnalyzerConfigOptionsProvider Options = new AnalyzerOptions([]).AnalyzerConfigOptionsProvider;

    private readonly List<string> _texts;

    /// <summary>A project of some files, analysed once.</summary>
    public EditedProject(params IEnumerable<string> texts)
    {
        _texts = [.. texts];
        Compilation = Compile();
        Findings = FindingsIn(Compilation);
    }

    /// <summary>The project as it is now.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>What the rules find in it.</summary>
    public string Findings { get; private set; }

    /// <summary>What the rules find in the same files where nothing was analysed before.</summary>
    public string FindingsAnew => FindingsIn(Compile());

    /// <summary>The texts of the files.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>What was done since the last edit.</summary>
    public Work Work => ScopeAnalysis.Of(Compilation)!.Work;

    /// <summary>Replaces a part of the only file that has it.</summary>
    public void Replace(string part, string other)
    {
        var file = _texts.FindIndex(text => text.Contains(part, StringComparison.Ordinal));
        Edit(file, _texts[file].Replace(part, other, StringComparison.Ordinal));
    }

    /// <summary>Gives a file another text, and looks at the project again.</summary>
    public void Edit(int file, string text)
    {
        _texts[file] = text;
        Compilation = Compilation.ReplaceSyntaxTree(Compilation.SyntaxTrees[file + 1], EveryAnalyzer.Parse(text)); // The first tree has the usual directives.
        Findings = FindingsIn(Compilation);
    }

    /// <summary>Each time with a tree of usual directives of its own: what is kept for another project, which begins with the same tree, is not kept for this one.</summary>
    private CSharpCompilation Compile()
    {
        var compilation = EveryAnalyzer.Compile(_texts.Select(EveryAnalyzer.Parse));
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], EveryAnalyzer.Parse(Sources.GlobalUsings));
    }

    private static string FindingsIn(CSharpCompilation compilation)
    {
        var analysis = ScopeAnalysis.Of(compilation)!;
        return string.Join('\n', compilation.SyntaxTrees.SelectMany((tree, file) => analysis.FindingsIn(tree, Options, TestContext.Current.CancellationToken)
            .Select(finding => finding.ToDiagnostic()).Select(diagnostic => $"{file}: {diagnostic} {Described(diagnostic, compilation)}")));
    }

    private static string Described(Diagnostic diagnostic, CSharpCompilation compilation) => string.Join(' ',
    [
        .. diagnostic.AdditionalLocations.Prepend(diagnostic.Location).Select(place => $"{(place.SourceTree is { } tree ? compilation.SyntaxTrees.IndexOf(tree) : -1)}{place.SourceSpan}"),
        .. diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={property.Value}"),
    ]);
}
