using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>What the analyzers say of a program.</summary>
/// <param name="Findings">The findings of the rules, in the order of the source.</param>
/// <param name="Notices">What SCL0901 says of code that was not analysed.</param>
/// <param name="Crashes">The exceptions that analyzers threw.</param>
internal sealed record ProgramAnalysis(ImmutableArray<Finding> Findings, ImmutableArray<Finding> Notices, ImmutableArray<string> Crashes)
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ScopeRuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Runs all rules with their own severities, and the one that is off by default as info.</summary>
    public static async Task<ProgramAnalysis> OfAsync(CSharpCompilation compilation, CancellationToken cancellation)
    {
        var crashes = new ConcurrentQueue<string>();
        var options = compilation.Options.WithSpecificDiagnosticOptions(
            [KeyValuePair.Create(RuleIds.NotAnalyzed, ReportDiagnostic.Info)]);
        var diagnostics = await compilation.WithOptions(options).WithAnalyzers(s_analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync(cancellation);
        var findings = diagnostics.Where(diagnostic => diagnostic.Location.IsInSource)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(ToFinding).ToLookup(finding => finding.RuleId == RuleIds.NotAnalyzed);
        return new([.. findings[false]], [.. findings[true]], [.. crashes]);
    }

    private static Finding ToFinding(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return new(
            diagnostic.Id,
            diagnostic.Severity,
            new SourceLine(span.Path, span.StartLinePosition.Line + 1),
            span.EndLinePosition.Line + 1,
            diagnostic.GetMessage(CultureInfo.InvariantCulture))
        { Span = diagnostic.Location.SourceSpan };
    }
}
