using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Interpretation;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The analysis of one compilation, shared by the rules: whichever asks first for a tree's findings has them made.</summary>
internal sealed class ScopeAnalysis
{
    private static readonly ConditionalWeakTable<Compilation, ScopeAnalysis> Analyses = new();

    private readonly ConcurrentDictionary<SyntaxTree, TreeFindings> _trees = new();
    private readonly object _gate = new();
    private readonly ScopeApi _api;
    private readonly ForeignCode _foreign;
    private ProjectIndex? _project;

    private ScopeAnalysis(ScopeApi api)
    {
        _api = api;
        _foreign = new ForeignCode(api.Assembly);
    }

    /// <summary>The analysis of a compilation; null where it does not reference the library.</summary>
    public static ScopeAnalysis? Of(Compilation compilation)
    {
        if (Analyses.TryGetValue(compilation, out var known))
        {
            return known;
        }

        return ScopeApi.TryCreate(compilation) is { } api ? Analyses.GetValue(compilation, _ => new ScopeAnalysis(api)) : null;
    }

    /// <summary>The findings in the bodies of one tree.</summary>
    public ImmutableArray<Finding> FindingsIn(SemanticModel model, CancellationToken cancellation) =>
        _trees.GetOrAdd(model.SyntaxTree, _ => new TreeFindings()).Get(() => Analyze(model, AfterFailure.End, cancellation));

    /// <summary>The findings in the bodies of one tree, with those behind an earlier failure if failures are looked past. Not
    /// kept.</summary>
    public ImmutableArray<Finding> Analyze(SemanticModel model, AfterFailure afterFailure, CancellationToken cancellation)
    {
        var project = Project(model.Compilation, cancellation);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var body in project.ReachingBodiesIn(model.SyntaxTree).Where(project.CallsLibrary))
        {
            cancellation.ThrowIfCancellationRequested();
            if (RootContext.Of(body, model, project, cancellation) is { } start)
            {
                findings.AddRange(Analyze(body, start, model, project, afterFailure, cancellation));
            }
        }

        return findings.ToImmutable();
    }

    private ImmutableArray<Finding> Analyze(
        BodyEntry body,
        AnalysisState start,
        SemanticModel model,
        ProjectIndex project,
        AfterFailure afterFailure,
        CancellationToken cancellation)
    {
        try
        {
            return model.GetOperation(body.Declaration, cancellation) is { } operation
                ? Interpreter.Run(BodyLowering.Lower(_api, project, _foreign, operation, cancellation), start, afterFailure, cancellation)
                : [];
        }
        catch (InsufficientExecutionStackException)
        {
            return []; // Nested deeper than any person writes: silence, like every other budget.
        }
    }

    private ProjectIndex Project(Compilation compilation, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _project ??= new ProjectIndex(compilation, cancellation);
        }
    }

    /// <summary>The findings of one tree: made once, unless the making is cancelled.</summary>
    private sealed class TreeFindings
    {
        private ImmutableArray<Finding> _findings;

        public ImmutableArray<Finding> Get(Func<ImmutableArray<Finding>> make)
        {
            lock (this)
            {
                return _findings.IsDefault ? _findings = make() : _findings;
            }
        }
    }
}
