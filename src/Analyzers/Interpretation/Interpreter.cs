using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Runs effects on states: gives the states in which paths go on, and collects what fails on the way.</summary>
internal sealed partial class Interpreter
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly AfterFailure _afterFailure;
    private readonly CancellationToken _cancellation;

    private Interpreter(AfterFailure afterFailure, CancellationToken cancellation)
    {
        _afterFailure = afterFailure;
        _cancellation = cancellation;
    }

    /// <summary>The findings of a body that starts in a state.</summary>
    public static ImmutableArray<Finding> Run(Effect body, AnalysisState start, AfterFailure afterFailure, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(afterFailure, cancellation);
        interpreter.Run(body, start);
        return interpreter._findings.ToImmutable();
    }

    /// <summary>The states in which the paths through an effect go on; none where every path ends inside.</summary>
    private ImmutableArray<AnalysisState> Run(Effect effect, AnalysisState state)
    {
        _cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return effect switch
        {
            SequenceEffect sequence => Sequence(sequence, state),
            OpenEffect open => OpenScope(open, state) is not { } opened ? []
                : open.Body is null ? [opened]
                : Inside(open.Body, opened),
            CloseEffect close => Paths(CloseScope(close, state)),
            NameScopeEffect name => NameScope(name, state),
            GetEffect get => Paths(Get(get, state)),
            CreateEffect create => Paths(NameGrammar.Refuses(state.EvaluateText(create.Name), state.Graph.NameStack) ? null : state),
            ReuseVariablesEffect reuse => Paths(ReuseVariables(reuse, state)),
            NewGraphEffect graph => Paths(NewGraph(graph, state)),
            EnterGraphEffect enter => EnterGraph(enter, state),
            ResetEffect => Paths(Reset(state)),
            AssignEffect assign => Paths(state.WithValue(assign.Target, state.Evaluate(assign.Value))),
            JumpEffect => [],
            OpaqueEffect opaque => Paths(opaque.Reason.LeavesScopesAlone() ? state.WithOpenStores() : null),
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType(), "An effect without an interpretation."),
        };
    }

    private static ImmutableArray<AnalysisState> Paths(AnalysisState? state) => state is null ? [] : [state];

    private ImmutableArray<AnalysisState> Sequence(SequenceEffect sequence, AnalysisState state)
    {
        ImmutableArray<AnalysisState> states = [state];
        foreach (var step in sequence.Steps)
        {
            states = states.Length == 1 ? Run(step, states[0]) : states.SelectMany(path => Run(step, path)).Distinct().ToImmutableArray();
        }

        return states;
    }

    /// <summary>Runs a body inside what was just opened and closes it; a path on which it is not what was opened last ends there.</summary>
    private ImmutableArray<AnalysisState> Inside(Effect body, AnalysisState opened)
    {
        var depth = opened.Frames.Items.Count;
        return Run(body, opened)
            .Where(closing => closing.Frames.Items.Count == depth && ReferenceEquals(closing.Frames.Top, opened.Frames.Top))
            .Select(closing => closing.ClosedTop())
            .ToImmutableArray();
    }

    private ImmutableArray<AnalysisState> NameScope(NameScopeEffect effect, AnalysisState state)
    {
        var name = state.EvaluateText(state.IsNull(effect.Name) ? effect.DefaultName : effect.Name);
        if (NameGrammar.Refuses(name, state.Graph.NameStack))
        {
            return [];
        }

        var inside = !name.IsExact ? NameStack.Unknown : name.Text.Length == 0 ? NameStack.Root : NameStack.Nested;
        var frame = new OpenFrame(state.CurrentGraph, Scope: null, state.Graph, IsByObject: false);
        return Inside(effect.Body, state.WithGraph(state.Graph with { NameStack = inside }).Opened(frame));
    }

    private static AnalysisState NewGraph(NewGraphEffect effect, AnalysisState state)
    {
        var added = state.AddGraph(isNew: true, out var number);
        return added.WithValue(effect.Result, new GraphValue(number));
    }

    private ImmutableArray<AnalysisState> EnterGraph(EnterGraphEffect effect, AnalysisState state) =>
        state.EvaluateGraph(effect.Graph) is { } graph
            ? Inside(effect.Body, state.Opened(new OpenFrame(graph, Scope: null, Outside: null, IsByObject: false)))
            : [];

    private static AnalysisState? Reset(AnalysisState state) => state.Frames.IsEmpty ? state.WithDefaultGraph(isNew: true) : null;

    private static AnalysisState? ReuseVariables(ReuseVariablesEffect effect, AnalysisState state)
    {
        if (state.EvaluateScope(effect.Scope) is not { } number)
        {
            return null;
        }

        var scope = state.Scopes[number];
        return scope.Reuse == ReuseLiteral.True
            ? state
            : state with
            {
                Scopes = state.Scopes.With(number, scope with
                {
                    Reuse = ReuseLiteral.True,
                    Cause = new ReuseCause(effect.Location, IsCall: true),
                }),
            };
    }
}
