using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Tool.Loading;
using Project = Microsoft.CodeAnalysis.Project;

namespace ScopeLint.Tool.Checking;

/// <summary>Runs the rules over projects.</summary>
internal static class Checker
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(ScopeRuleAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(ScopeRuleAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The findings in all projects that use a supported library.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="least">The least severity that counts.</param>
    /// <param name="showProgress">Is told what is worked on.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ToolException">No project uses one.</exception>
    public static async Task<CheckResult> CheckAsync(LoadedCode code, DiagnosticSeverity least, Action<string> showProgress, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var complaints = code.Complaints.ToBuilder();
        var projects = 0;
        await foreach (var (project, compilation) in UsingProjects.Of(code, showProgress, cancellation))
        {
            projects++;
            showProgress($"Analysing {project.Name}");
            complaints.AddRange(CompilerErrors.Complaint(project, compilation, cancellation));
            foreach (var diagnostic in await RunRulesAsync(project, compilation, cancellation))
            {
                if (!diagnostic.Location.IsInSource)
                {
                    complaints.Add($"A rule failed in '{project.Name}', please report it: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
                }
                else if (diagnostic.Severity >= least)
                {
                    findings.Add(Finding.Of(diagnostic, project.Name));
                }
            }
        }

        return new CheckResult([.. Sorted(findings)], projects, complaints.ToImmutable());
    }

    private static async Task<ImmutableArray<Diagnostic>> RunRulesAsync(Project project, Compilation compilation, CancellationToken cancellation)
    {
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        return await compilation.WithAnalyzers(Rules, options).GetAnalyzerDiagnosticsAsync(cancellation);
    }

    // A project for several frameworks is loaded once for each.
    private static IEnumerable<Finding> Sorted(IEnumerable<Finding> findings) => findings
        .DistinctBy(finding => (finding.Id, finding.Place, finding.Message))
        .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Span.Start).ThenBy(finding => finding.Id, StringComparer.Ordinal);
}
