using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Runs effects on states: gives the states in which paths go on, and collects what fails on the way.</summary>
internal sealed partial class Interpreter
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly CancellationToken _cancellation;

    private Interpreter(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>The findings of a body that starts in a state.</summary>
    public static ImmutableArray<Finding> Run(Effect body, AnalysisState start, CancellationToken cancellation)
    {
        var interpreter = new Interpreter(cancellation);
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
            OpenEffect open => Paths(OpenScope(open, state)).SelectMany(opened => Inside(open, opened)).ToImmutableArray(),
            CloseEffect close => Paths(state.EvaluateScope(close.Scope) is { } scope ? CloseScope(scope, state) : null),
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
            states = states.SelectMany(path => Run(step, path)).Distinct().ToImmutableArray();
        }

        return states;
    }

    private ImmutableArray<AnalysisState> Inside(OpenEffect open, AnalysisState opened)
    {
        if (open.Body is null)
        {
            return [opened];
        }

        var scope = opened.Graph.CurrentScope;
        return Run(open.Body, opened).SelectMany(state => Paths(CloseScope(scope, state))).ToImmutableArray();
    }

    private ImmutableArray<AnalysisState> NameScope(NameScopeEffect effect, AnalysisState state)
    {
        var name = state.EvaluateText(state.IsNull(effect.Name) ? effect.DefaultName : effect.Name);
        var outside = state.Graph;
        if (NameGrammar.Refuses(name, outside.NameStack))
        {
            return [];
        }

        var inside = !name.IsExact ? NameStack.Unknown : name.Text.Length == 0 ? NameStack.Root : NameStack.Nested;
        var frame = new OpenFrame(null, null, IsByObject: false, outside.NameStack);
        var opened = state.WithGraph(outside with { Frames = outside.Frames.Push(frame), NameStack = inside });
        return Run(effect.Body, opened)
            .Where(closing => closing.Graph.Frames.Items.Count == outside.Frames.Items.Count + 1)
            .Select(closing => closing.WithGraph(closing.Graph with { Frames = closing.Graph.Frames.Pop(), NameStack = frame.Outside }))
            .ToImmutableArray();
    }

    private static AnalysisState NewGraph(NewGraphEffect effect, AnalysisState state)
    {
        var added = state.AddGraph(isNew: true, out var number);
        return added.WithValue(effect.Result, new GraphValue(number));
    }

    private ImmutableArray<AnalysisState> EnterGraph(EnterGraphEffect effect, AnalysisState state)
    {
        if (state.EvaluateGraph(effect.Graph) is not { } graph)
        {
            return [];
        }

        return Run(effect.Body, state with { GraphStack = state.GraphStack.Push(graph) })
            .Select(closing => closing with { GraphStack = closing.GraphStack.Pop() })
            .ToImmutableArray();
    }

    private static AnalysisState? Reset(AnalysisState state)
    {
        var isNested = state.GraphStack.Items.Count > 1 || !state.Graph.Frames.IsEmpty;
        return isNested ? null : state.WithDefaultGraph(isNew: true);
    }

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
