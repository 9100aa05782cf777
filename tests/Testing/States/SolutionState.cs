using Microsoft.CodeAnalysis;

namespace ScopeLint.Testing;

/// <summary>
/// The sources of a test at one point, and what is expected of them. In a fixed state, what is left empty (references,
/// config files, output kind) is that of the test state.
/// </summary>
public sealed class SolutionState
{
    /// <summary>The sources, with markup.</summary>
    public SourceFileList Sources { get; } = [];

    /// <summary>Analyzer config files, such as <c>("/.editorconfig", "root = true …")</c>.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>The assemblies the sources need besides the framework.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>The kind of output, a library if null. Top-level statements need a console application.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>Expected diagnostics besides those that the markup names.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    internal void SetFirstSource(string content)
    {
        if (Sources.Count == 0)
        {
            Sources.Add(content);
        }
        else
        {
            Sources.Insert(0, ("Test0.cs", content));
        }
    }

    /// <summary>This state with what it leaves empty taken from another one; sources and expectations are never taken.</summary>
    internal SolutionState Inheriting(SolutionState from)
    {
        var merged = new SolutionState { OutputKind = OutputKind ?? from.OutputKind };
        Copy(Sources, merged.Sources);
        Copy(ExpectedDiagnostics, merged.ExpectedDiagnostics);
        Copy(AnalyzerConfigFiles.Count > 0 ? AnalyzerConfigFiles : from.AnalyzerConfigFiles, merged.AnalyzerConfigFiles);
        Copy(AdditionalReferences.Count > 0 ? AdditionalReferences : from.AdditionalReferences, merged.AdditionalReferences);
        return merged;
    }

    private static void Copy<T>(IEnumerable<T> from, ICollection<T> to)
    {
        foreach (var item in from)
        {
            to.Add(item);
        }
    }
}
