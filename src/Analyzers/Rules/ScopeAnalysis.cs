using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The analysis of one compilation, shared by the rules: whichever asks first for a tree's findings has them made.</summary>
internal sealed class ScopeAnalysis
{
    /// <summary>An editor asks for a document or two, a build for all.</summary>
    private const int TreesOfAnEditor = 8;

    private static readonly ConditionalWeakTable<Compilation, ScopeAnalysis> Analyses = new();

    /// <summary>What came out of runs, for all compilations: bodies outlive edits.</summary>
    private static readonly KeptRuns Kept = new();

    private readonly ConcurrentDictionary<SyntaxTree, Once<ImmutableArray<Finding>>> _trees = new();
    private readonly ConcurrentDictionary<SyntaxNode, Once<Root>> _roots = new();
    private readonly Once<Project> _project = new();
    private readonly Once<ClosedWorld> _closedWorld = new();
    private readonly Once<ILookup<SyntaxTree, Root>> _told = new();
    private readonly Compilation _compilation;
    private readonly ScopeApi _api;
    private int _asked;

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

    /// <summary>What the code of a tree means.</summary>
    /// <param name="model">The meaning of the tree to the compiler.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The compilation does not reference the library.</exception>
    public static CodeMeaning MeaningOf(SemanticModel model, CancellationToken cancellation) =>
        (Of(model.Compilation) ?? throw new InvalidOperationException("Nothing of a scope library has a meaning here.")).ProjectOf(cancellation).MeaningOf(model);

    /// <summary>The findings in the bodies of one tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="options">The settings of the project.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<Finding> FindingsIn(SyntaxTree tree, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        _trees.GetOrAdd(tree, _ => new Once<ImmutableArray<Finding>>()).Get(() => Find(tree, options, cancellation));

    /// <summary>The findings in the bodies of one tree, with those behind an earlier failure as failures are looked past, and the budgets that
    /// ran out. Not kept.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="afterFailure">How a path goes on behind a failure.</param>
    /// <param name="cancellation">Stops the work.</param>
    public ImmutableArray<Finding> Analyze(SyntaxTree tree, AfterFailure afterFailure, CancellationToken cancellation)
    {
        var project = ProjectOf(cancellation);
        var roots = project.Index.CallersOf(tree, cancellation)
            .Select(body => project.Interpret(body.Tree, body.Body, afterFailure, Budgets.Default, cancellation)).Where(IsEntered).ToList();
        return Judge(new JudgedTree(tree, roots, Project: null));
    }

    private ImmutableArray<Finding> Find(SyntaxTree tree, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var project = ProjectOf(cancellation);
        var roots = Interlocked.Increment(ref _asked) <= TreesOfAnEditor ? project.Index.CallersOf(tree, cancellation).Select(Entered)
            : project.Index.CallersOfReaching(tree, cancellation).Select(Entered).Concat(_told.Get(Told)[tree]).Distinct(SameObject<Root>.Instance);
        return Judge(new JudgedTree(tree, [.. roots.Where(IsEntered)], new JudgedProject(options.GetOptions(tree), World, project.IsProgram, project.Complaints(tree), project.Models)));

        ClosedWorld World() => _closedWorld.Get(() => new ClosedWorld(project, project.Index.ReachingBodies.Select(Entered), cancellation));

        Root Entered((SyntaxTree Tree, BodyEntry Body) body) => Run(body.Tree, body.Body, options, cancellation);

        // A body that only runs what it is handed may stand in a tree that never names the library.
        ILookup<SyntaxTree, Root> Told() => project.Index.ReachingBodies.Select(Entered).SelectMany(root => root.Trees, (root, told) => (told, root)).ToLookup(pair => pair.told, pair => pair.root);
    }

    private static bool IsEntered(Root root) => !ReferenceEquals(root, Root.None);

    private static ImmutableArray<Finding> Judge(JudgedTree tree) =>
        [.. RuleList.All.SelectMany(rule => rule.Judge(tree)).Where(finding => tree.Holds(finding.Location))];

    private Root Run(SyntaxTree tree, BodyEntry body, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        _roots.GetOrAdd(body.Declaration, _ => new Once<Root>()).Get(() =>
        {
            var project = ProjectOf(cancellation);
            return RootGuard.Default.Run(
                () => project.Interpret(tree, body, AfterFailure.End, AnalysisOptions.BudgetsOf(options.GetOptions(tree), body, project.Index), cancellation),
                fault => project.NotInterpreted(body, RootResult.Failed(fault)));
        });

    private Project ProjectOf(CancellationToken cancellation) => _project.Get(() => new Project(_compilation, _api, cancellation, Kept));
}
