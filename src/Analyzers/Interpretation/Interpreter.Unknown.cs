using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    private readonly HashSet<MemberId> _escaped = [];

    /// <summary>The runs whose locals a delegate has that was handed on: what they hold later, it finds there too.</summary>
    private readonly HashSet<int> _handedOn = [];

    /// <summary>A call of code that nobody knows: it may create variables, run the delegates that it is handed, and change the objects.</summary>
    private AnalysisState? CallUnknown(IEnumerable<AbstractValue?> handed, Site location, Slot? result, AnalysisState state)
    {
        _notes.ForeignCode = true;
        NoticeEverything(state); // It may ask for something in whatever scope it has.
        var values = handed.ToList();
        return HandOver(values, location, state.WithOpenStores())?.WithValue(result, Determined.About(values, (UnknownValue)AbstractValue.Unknown));
    }

    private AnalysisState? ForeignCall(ForeignCallEffect call, AnalysisState state)
    {
        _notes.ForeignCode |= call.ReachesLibrary;
        NoticeLostScope(call, state);
        if (call.IsStartedLater)
        {
            return state;
        }

        if (call.ReachesLibrary)
        {
            NoticeEverything(state); // As above.
        }

        return HandOver(call.Handed.Select(state.Evaluate), call.Location, call.ReachesLibrary ? state.WithOpenStores() : state);
    }

    private AnalysisState? HandOver(IEnumerable<AbstractValue?> handed, Site location, AnalysisState state)
    {
        AnalysisState? after = state;
        foreach (var value in handed)
        {
            if (after is not null && value is not null)
            {
                after = Escape(value, location, after.GivenAway(value));
            }
        }

        return after;
    }

    /// <summary>Hands a value to code that is not followed.</summary>
    private AnalysisState? Escape(AbstractValue value, Site location, AnalysisState state)
    {
        switch (value)
        {
            case FunctionValue function when Find(function.Function) is { } body:
                return EscapeFunction(function, body, location, state);
            case IteratorValue iterator when Find(iterator.Function) is { } body:
                JudgeIterator(iterator.Function, body);
                var run = EscapeFunction(new FunctionValue(iterator.Function, iterator.Outer ?? state.Current, iterator.This), body, location, state);
                return run is null ? null : HandOver(iterator.Arguments.Entries.Select(argument => argument.Value), location, run);
            case QueryValue query:
                return HandOver(query.Operands.Items, location, state);
            case ScopeValue scope:
                Notice(state.Scopes[scope.Id].Cause);
                return state;
            case TaskValue task:
                return HandOver([task.Result], location, state);
            case ListValue list:
                return HandOver(list.Elements.Items, location, state);
            case ObjectValue or StructValue or Symbolic:
                state = RunsByFramework(value, state);
                var inside = state.ReachedFrom([value]).SelectMany(reached => state.ObjectOf(reached).Values).Where(part => part is FunctionValue or ScopeValue).ToList();
                return HandOver(inside, location, state.Havocked([value]));
            default:
                return state;
        }
    }

    /// <summary>The state after other code may have run what objects override or implement for it.</summary>
    private AnalysisState RunsByFramework(AbstractValue value, AnalysisState state) => state.ReachedFrom([value]).OfType<ObjectValue>()
        .SelectMany(made => made.Layout.Targets).Where(target => !target.Key.IsInSight && target.Value.IsInSight).Select(target => target.Value).Distinct()
        .Select(Find).OfType<LoweredBody>().Aggregate(state, (changed, body) => changed.MayBeWrittenBy(Reach.Of(body, Find)));

    /// <summary>A delegate that other code has can run at any time: it may create variables from now on. What it does on its own is judged as
    /// if it ran at the root scope, if that is where it is handed over.</summary>
    private AnalysisState? EscapeFunction(FunctionValue function, LoweredBody body, Site location, AnalysisState state)
    {
        var reach = Reach.Of(body, Find);
        if (!reach.IsNothing || MayAskForFlags(body))
        {
            NoticeEverything(state); // It may open what it captures, and may run in what is open.
        }

        state = state.MayBeWrittenBy(reach);
        if (reach.IsNothing)
        {
            return state;
        }

        _handedOn.Add(function.Activation);
        _recording?.Spoil(); // What escapes is judged the first time only.

        if (reach.Reconfigures)
        {
            foreach (var site in reach.Switches)
            {
                _notes.Noticed.Add(site);
            }

            return GiveUp(OpaqueReason.EscapingDelegate, location, state);
        }

        _notes.NotFollowed.Add((OpaqueReason.UnfollowedDelegate, location));
        if (state.Frames.IsEmpty && state.Scope.Reuse == ReuseLiteral.None && body.IsFollowed && _escaped.Add(function.Function))
        {
            var (outside, wasTrial) = (_path, _isTrial);
            _path = new CallPath(caller: null, site: null);
            RunRoot(body, function.Function, Around(function, state), [null]);
            (_path, _isTrial) = (outside, wasTrial);
        }
        else
        {
            _notes.IsComplete = false;
        }

        return state.WithOpenStores();
    }

    /// <summary>The state in which a delegate runs that other code has: of the locals that it captures it is only known which of them the program
    /// determines.</summary>
    private static AnalysisState Around(FunctionValue function, AnalysisState state)
    {
        var start = AnalysisState.AtUnknownStart with { NextId = state.NextId, Current = function.Activation };
        for (int? number = function.Activation; number is { } run && state.Activations.TryGet(run, out var activation); number = activation.Outer)
        {
            var values = StructuralMap<Slot, AbstractValue>.Empty;
            foreach (var local in activation.Values.Entries.Where(local => local.Value is not ScopeValue && state.IsDetermined(local.Value)))
            {
                (start, var symbol) = start.Named(local.Key.Name, local.Key.Type, (UnknownValue)AbstractValue.Lost);
                values = values.With(local.Key, symbol);
            }

            start = start with { Activations = start.Activations.With(run, activation with { Values = values, This = AbstractValue.Unknown }) };
        }

        return start;
    }

    /// <summary>Whether a delegate that creates nothing may still look at a scope, or pass one on.</summary>
    private static bool MayAskForFlags(LoweredBody body) =>
        EffectWalk.Any(body.Effect, step => step is TouchEffect or CallEffect or ConstructEffect or InvokeEffect or ForeignCallEffect { Handed.IsEmpty: false });

    /// <summary>Whether a delegate that was handed on can get at a scope by the locals that it has.</summary>
    private bool IsHandedOn(int scope, AnalysisState state) => state.Activations.Entries.Any(run =>
        _handedOn.Contains(run.Key) && run.Value.Values.Entries.Any(local => local.Value is ScopeValue held && held.Id == scope));

    private AnalysisState? Touch(TouchEffect touch, AnalysisState state) => Escape(state.Evaluate(touch.Value), Site.None, state);

    private static AnalysisState Store(StoreEffect store, AnalysisState state)
    {
        var value = state.Evaluate(store.Value);
        return store.Receiver is null ? state.WithField(TypeValue.Of(store.Field), store.Field, value) : StoreField(store.Receiver, store.Field, value, state);
    }

    /// <summary>Puts a value into a field of what a term stands for. Of a struct that makes another value, which goes where the struct is.</summary>
    private static AnalysisState StoreField(Term receiver, MemberId field, AbstractValue value, AnalysisState state)
    {
        var owner = state.Evaluate(receiver);
        if (owner is Symbolic symbol && field.ContainingType?.Layout is { } layout)
        {
            owner = PartsOf(symbol, layout, state);
        }

        if (owner is not StructValue structure)
        {
            return field.ContainingType is { IsValueType: true } && owner is not (ObjectValue or Symbolic)
                ? Put(receiver, AbstractValue.Lost, state)
                : state.WithField(owner, field, value);
        }

        var (named, kept) = state.Stable(value, field.Name, field.Type);
        return Put(receiver, structure with { Fields = structure.Fields.With(field, kept) }, named);
    }

    /// <summary>A value of a struct of which nothing is known, field by field.</summary>
    private static StructValue PartsOf(Symbolic value, ObjectLayout layout, AnalysisState state) => new(
        layout.Type,
        layout.Fields.Aggregate(StructuralMap<MemberId, AbstractValue>.Empty, (fields, field) => fields.With(field, state.Field(value, field))));

    /// <summary>Puts a value where a term reads it.</summary>
    private static AnalysisState Put(Term place, AbstractValue value, AnalysisState state)
    {
        switch (place)
        {
            case ReadTerm read:
                return state.WithValue(read.Slot, value);
            case ThisTerm:
                return state with { Activations = state.Activations.With(state.Current, state.Locals with { This = value }) };
            case FieldTerm { Receiver: null, Field: var field }:
                return state.WithField(TypeValue.Of(field), field, value);
            case FieldTerm { Receiver: { } owner, Field: var field }:
                return StoreField(owner, field, value, state);
            case ElementTerm { List: var list, Index: var index }:
                return PutElement(list, state.Evaluate(index), value, state);
            default:
                return state;
        }
    }

    private static AnalysisState PutElement(Term list, AbstractValue index, AbstractValue value, AnalysisState state)
    {
        var container = state.Evaluate(list);
        if (container is ListValue { IsTuple: true } tuple)
        {
            return Put(
                list,
                index is ConstantValue { Value: long part } && part >= 0 && part < tuple.Elements.Items.Count
                    ? tuple with { Elements = StructuralList<AbstractValue>.Of(tuple.Elements.Items.SetItem((int)part, value)) }
                    : AbstractValue.Lost,
                state);
        }

        if (container is not ObjectValue || state.ContentsOf(container) is not { } contents)
        {
            return container is Symbolic ? state.Havocked([container]) : state;
        }

        var (named, kept) = state.Stable(value, label: null, type: null);
        (named, var changed) = Changed(named, ContainerOperation.Set, contents, index, kept);
        return named.WithContents(container, changed);
    }
}
