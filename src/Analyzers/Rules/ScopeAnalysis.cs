using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The analysis of one compilation, shared by the rules: whichever asks first for a tree's findings has them made.</summary>
internal sealed class ScopeAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, ScopeAnalysis> Analyses = new();

    private readonly ConcurrentDictionary<SyntaxTree, Once<ImmutableArray<ReportedFinding>>> _trees = new();
    private readonly ConcurrentDictionary<SyntaxNode, Once<Root>> _roots = new();
    private readonly Once<Project> _project = new();
    private readonly Once<ClosedWorld> _closedWorld = new();
    private readonly Compilation _compilation;
    private readonly ScopeApi _api;

    private ScopeAnalysis(Compilation compilation, ScopeApi api)
    {
        _compilation = compilation;
        _api = api;
    }

    /// <summary>What was done so far.</summary>
    public Work Work => ProjectOf(CancellationToken.None).Work;

    /// <summary>The analysis of a compilation; null where it does not reference the library.</summary>
    public static ScopeAnalysis? Of(Compilation compilation)
    {
        if (Analyses.TryGetValue(compilation, out var known))
        {
            return known;
        }

        return ScopeApi.TryCreate(compilation) is { } api ? Analyses.GetValue(compilation, _ => new ScopeAnalysis(compilation, api)) : null;
    }

    /// <summary>The findings in the bodies of one tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">The settings of the project.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<ReportedFinding> FindingsIn(SyntaxTree tree, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        _trees.GetOrAdd(tree, _ => new Once<ImmutableArray<ReportedFinding>>()).Get(() => Find(tree, options, cancellation));

    /// <summary>The findings in the bodies of one tree, with those behind an earlier failure as failures are looked past, and the budgets that
    /// ran out. Not kept.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<ReportedFinding> Analyze(SyntaxTree tree, AfterFailure afterFailure, CancellationToken cancellation)
    {
        var project = ProjectOf(cancellation);
        var roots = project.Index.CallersOf(tree, cancellation)
            .Select(body => project.Interpret(body.Tree, body.Body, afterFailure, Budgets.Default, cancellation)).ToList();
        return
        [
            .. Certain(roots, tree),
            .. roots.SelectMany(root => root.Shortages()),
        ];
    }

    private ImmutableArray<ReportedFinding> Find(SyntaxTree tree, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var project = ProjectOf(cancellation);
        var roots = project.Index.CallersOf(tree, cancellation).Select(body => Run(body.Tree, body.Body, options, cancellation)).ToList();
        var findings = Certain(roots, tree).ToList();
        findings.AddRange(roots.SelectMany(root => root.Notices()).Where(IsHere).Distinct());
        findings.AddRange(project.Complaints(tree));
        findings.AddRange(AnalysisOptions.Complaints(options.GetOptions(tree), roots.Select(root => root.Location).Where(IsIn)));
        var candidates = roots.SelectMany(root => root.Candidates).Where(IsHere).Distinct().ToList();
        if (candidates.Count > 0 && project.IsProgram) // What a library misses, the code that calls it may create.
        {
            var world = _closedWorld.Get(() => new ClosedWorld(
                project, project.Index.ReachingBodies.Select(body => Run(body.Tree, body.Body, options, cancellation)), cancellation));
            findings.AddRange(candidates.Where(candidate => !world.MayCreate(candidate.Variable))
                .Select(candidate => candidate with { Nearest = world.Nearest(candidate.Variable) }));
        }

        return [.. findings];

        bool IsHere(ReportedFinding finding) => IsIn(finding.Location);

        bool IsIn(Location? location) => location?.SourceTree == tree;
    }

    /// <summary>What is found in a tree, whatever other code of the project does.</summary>
    private static IEnumerable<ReportedFinding> Certain(List<Root> roots, SyntaxTree tree) => roots
        .SelectMany(root => root.Findings).Where(finding => finding.Location.SourceTree == tree).Distinct()
        .Concat(roots.TrueForAll(root => root.Result.Exhausted.IsEmpty)
            ? SwitchesWithoutEffect(roots.SelectMany(root => root.Switches).Where(site => site.Call.SourceTree == tree))
            : []);

    /// <summary>The ReuseVariables() calls that no root notices which runs them. Only roots that were followed to their end can tell.</summary>
    private static IEnumerable<ReportedFinding> SwitchesWithoutEffect(IEnumerable<(Location Call, ReportedFinding? Unnoticed)> switches) =>
        switches.GroupBy(site => site.Call).Where(site => site.All(run => run.Unnoticed is not null))
            .Select(site => site.Select(run => run.Unnoticed!).OrderBy(finding => finding.Present.Length).First());

    private Root Run(SyntaxTree tree, BodyEntry body, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        _roots.GetOrAdd(body.Declaration, _ => new Once<Root>()).Get(() => ProjectOf(cancellation)
            .Interpret(tree, body, AfterFailure.End, AnalysisOptions.BudgetsOf(options.GetOptions(tree)), cancellation));

    private Project ProjectOf(CancellationToken cancellation) => _project.Get(() => new Project(_compilation, _api, cancellation, new Memo()));
}
