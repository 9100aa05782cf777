using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Chooses the handler of an exception: by its type, and by what filters answer.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class HandlerChoice(Interpreter engine)
{
    /// <summary>The first handler that takes an exception, on each path; none where it goes on outwards. Paths on which that cannot be told are
    /// given up.</summary>
    public List<(Handler? Handler, AnalysisState State)> Chosen(ImmutableArray<Handler> handlers, Exit thrown, AnalysisState state)
    {
        var (type, isExact) = TypeOf(thrown);
        var chosen = new List<(Handler?, AnalysisState)>();
        var open = new List<AnalysisState> { state };
        foreach (var handler in handlers)
        {
            var takes = Takes(handler, type, isExact, state);
            if (takes is false)
            {
                continue;
            }

            if (takes is null || thrown.IsLost)
            {
                foreach (var path in open)
                {
                    engine.GiveUp(takes is null ? OpaqueReason.IndirectUse : OpaqueReason.UnstructuredLifetime, Site.None, path);
                }

                return chosen;
            }

            var ways = open.SelectMany(path => Filtered(handler, thrown, path)).ToList();
            chosen.AddRange(ways.Where(way => way.Holds).Select(way => ((Handler?)handler, way.State)));
            open = [.. ways.Where(way => !way.Holds).Select(way => way.State)];
        }

        return [.. chosen, .. open.Select(path => ((Handler?)null, path))];
    }

    public (TypeId? Type, bool IsExact) TypeOf(Exit thrown) => thrown switch
    {
        { IsWrapped: true, IsLost: true } => (null, false),
        { IsWrapped: true } => (engine.Context.AggregateException, true),
        { Value: ObjectValue made } => (made.Type, true),
        { Failure: null } or { Thrown: not null } => (thrown.Thrown, thrown.IsExact),
        { Failure: { Library: { } library, What: var what } } => (what is VariableExists ? engine.Context.DuplicateException?.Invoke(library) : null, true),
        { Failure.What: OperandsRefused } => (engine.Context.OperandException, true),
        _ => (engine.Context.ScopeException, true),
    };

    /// <summary>Whether an exception says that code was given up; null where its type does not tell.</summary>
    public bool? IsCancellation(Exit thrown) => TypeOf(thrown) is ({ } type, var isExact)
        ? type.Ancestors.Contains(Exceptions.OperationCanceled) || type.Definition == Exceptions.OperationCanceled ? true : isExact ? false : null
        : null;

    /// <summary>An exception of a task as it comes out of a wait: inside another one, which is around all that the task holds.</summary>
    public Exit Wrapped(Exit fault, IEnumerable<Exit> all) =>
        fault with { IsWrapped = true, Value = new AggregateValue(engine.Context.AggregateException, StructuralList<AbstractValue>.Of(all.Select(ValueOf))) };

    /// <summary>An exception as its handler sees it: the object that the code has thrown; where the library throws it, it is known what went wrong.</summary>
    public AbstractValue ValueOf(Exit thrown) => thrown switch
    {
        { Value: AggregateValue around } => around,
        { Value: { } value, IsWrapped: false } => value,
        { Failure: { } failure, IsWrapped: false, Thrown: null } => new CaughtValue(
            failure, TypeOf(thrown).Type,
            failure.What.Error is { } name && engine.Context.ErrorNumber?.Invoke(name) is { } error ? new ConstantValue(error) : AbstractValue.Lost,
            failure.What.VariableName is { } variable && KnownName.IsShownWhole(variable) ? new TextValue(KnownName.Exactly(variable)) : AbstractValue.Lost),
        _ => TypeOf(thrown) is ({ } type, true) ? new TypedException(type) : AbstractValue.Lost,
    };

    /// <summary>The ways that a filter can turn out.</summary>
    private IEnumerable<(bool Holds, AnalysisState State)> Filtered(Handler handler, Exit thrown, AnalysisState state)
    {
        var path = state.WithValue(handler.Variable, ValueOf(thrown));
        if (handler.Filter is not { } filter)
        {
            return engine.Run(handler.Asking, path).Select(asked => (true, asked.State));
        }

        if (thrown.Origin is { } origin)
        {
            // It is asked where the exception was thrown, before anything was closed; what was decided since holds there too.
            var asking = (origin with { Current = path.Current, Path = path.Path, IsDoubtful = path.IsDoubtful }).WithValue(handler.Variable, ValueOf(thrown));
            var answers = engine.ExceptionFlow.Asked(handler, asking);
            if (answers.All(asked => OnlyAnswers(handler.Asking, asking, asked.State)))
            {
                return answers.SelectMany(asked => asked.Exit is null ? Decided(filter, asked.State) : [(false, asked.State)])
                    .Select(way => (way.Item1, Answered(handler.Asking, way.Item2, path))).ToList();
            }
        }

        if (thrown.IsUnwound && EffectWalk.Any(handler.Asking, step => step is not AssignEffect))
        {
            engine.GiveUp(OpaqueReason.UnstructuredLifetime, Site.None, path);
            return [];
        }

        return engine.ExceptionFlow.Asked(handler, path).SelectMany(asked => asked.Exit is null ? Decided(filter, asked.State) : [(false, asked.State)]);
    }

    /// <summary>The state in which a filter has been asked in another: with what the answer assumes, and the locals that it has assigned.</summary>
    private static AnalysisState Answered(Effect asking, AnalysisState asked, AnalysisState state) => EffectWalk.All(asking).OfType<AssignEffect>()
        .Select(assign => assign.Target).Distinct()
        .Aggregate(
            state with { Path = asked.Path, IsDoubtful = asked.IsDoubtful, NextId = Math.Max(state.NextId, asked.NextId) },
            (answered, slot) => answered.WithValue(slot, asked.Read(slot)));

    /// <summary>Whether code has done nothing that is seen behind it, other than by what it assigns to locals itself.</summary>
    private static bool OnlyAnswers(Effect asking, AnalysisState before, AnalysisState behind)
    {
        var assigned = EffectWalk.All(asking).SelectMany(EffectWalk.TargetsOf).ToImmutableHashSet();
        return behind.Graphs.Equals(before.Graphs) && behind.Frames.Equals(before.Frames) && behind.Volatile.Equals(before.Volatile)
            && before.Scopes.Entries.All(scope => behind.Scopes.TryGet(scope.Key, out var same) && same.Equals(scope.Value))
            && before.Heap.Entries.All(known => behind.Heap.TryGet(known.Key, out var same) && Equals(same.Contents, known.Value.Contents)
                && known.Value.Fields.Entries.All(field => same.Fields.TryGet(field.Key, out var value) && value.Equals(field.Value))) // Others are looked at for the first time.
            && before.Activations.Entries.All(run => behind.Activations.TryGet(run.Key, out var same) && run.Value.Values.Entries.All(
                local => assigned.Contains(local.Key) || (same.Values.TryGet(local.Key, out var value) && value.Equals(local.Value))));
    }

    private List<(bool Holds, AnalysisState State)> Decided(Term filter, AnalysisState path)
    {
        var condition = path.Evaluate(filter);
        var isLost = condition is UnknownValue || path.IsLost(condition);
        return engine.Certainty.Ways(condition, isLost ? path with { IsDoubtful = true } : path);
    }

    /// <summary>Whether a handler takes an exception; null where its type does not tell.</summary>
    private static bool? Takes(Handler handler, TypeId? thrown, bool isExact, AnalysisState state)
    {
        var caught = handler.Caught?.Parameter is { } parameter
            ? ((state.Read(parameter) as ConstantValue)?.Value as ExceptionLiteral)?.Type
            : handler.Caught?.Type;
        return handler.Caught is null ? true
            : thrown is null or { Form: TypeForm.Parameter } || caught is null ? null
            : thrown.IsOrDerivesFrom(caught) ? true
            : !isExact && caught.IsOrDerivesFrom(thrown) ? null
            : false;
    }
}
