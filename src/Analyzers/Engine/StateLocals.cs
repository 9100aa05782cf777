using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Locals, fields and objects of a state.</summary>
internal static class StateLocals
{
    /// <summary>What a slot holds; anything where nothing was put there.</summary>
    public static AbstractValue Read(this AnalysisState state, Slot slot) => state.Held(slot) switch
    {
        null => AbstractValue.Unknown,
        VolatileValue => AbstractValue.Lost,
        ReferenceValue reference => state.Referred(reference),
        var value => value,
    };

    /// <summary>The state with a value in a slot. A value of which nothing is known gets a name, so that what is tested once stays so.</summary>
    public static AnalysisState WithValue(this AnalysisState state, Slot? slot, AbstractValue value)
    {
        if (slot is null)
        {
            return state;
        }

        if (value is not ReferenceValue && state.Held(slot) is ReferenceValue reference)
        {
            return state.WithReferred(reference, value);
        }

        if (state.Held(slot) is VolatileValue)
        {
            return state;
        }

        var (named, kept) = value is UnknownValue unknown
            ? state.Named(slot.Name, slot.Type, unknown)
            : (state, value);
        var owner = named.OwnerOf(slot) ?? named.Current;
        var activation = named.Activations[owner];
        return named with { Activations = named.Activations.With(owner, activation with { Values = activation.Values.With(slot, kept) }) };
    }

    /// <summary>The state behind an assignment. A slot without a type of its own holds what is not known as what it is.</summary>
    public static AnalysisState WithAssigned(this AnalysisState state, AssignEffect assign, AbstractValue value)
    {
        if (value is not UnknownValue unknown || assign is not { Target.Type: null, Value: UnknownTerm { Type: { } type } })
        {
            return state.WithValue(assign.Target, value);
        }

        var (named, symbol) = state.Named(assign.Target.Name, type, unknown);
        return named.WithValue(assign.Target, symbol);
    }

    /// <summary>The state with a value in a slot of its own, which keeps alive what is reached from there.</summary>
    public static (AnalysisState State, Slot Slot) Holding(this AnalysisState state, AbstractValue value)
    {
        var slot = new Slot(SlotForm.Result, -1 - state.NextId);
        return ((state with { NextId = state.NextId + 1 }).WithValue(slot, value), slot);
    }

    /// <summary>The state without what a slot holds.</summary>
    public static AnalysisState WithoutValue(this AnalysisState state, Slot slot) => state.OwnerOf(slot) is { } owner
        ? state with { Activations = state.Activations.With(owner, state.Activations[owner] with { Values = state.Activations[owner].Values.Without([slot]) }) }
        : state;

    /// <summary>A new value that is not known but stays the same.</summary>
    /// <param name="state">The state.</param>
    /// <param name="label">What the source calls it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="unknown">What is known of it nevertheless; null where nothing is.</param>
    public static (AnalysisState State, AbstractValue Value) Named(this AnalysisState state, string? label, TypeId? type, UnknownValue? unknown = null) =>
        (state with { NextId = state.NextId + 1 }, new OpaqueSymbol(state.NextId, label, ValueDomain.Of(type), OriginOf(unknown))
        {
            Unstable = unknown?.Unstable,
            IsDetermined = unknown?.IsDetermined == true,
        });

    private static object? OriginOf(UnknownValue? unknown) =>
        unknown?.Parts is { } parts ? unknown.Origin is { } origin ? parts.With(origin) : parts : unknown?.Origin;

    /// <summary>The state inside a body that starts to run.</summary>
    /// <param name="state">The state outside.</param>
    /// <param name="function">The member, lambda or local function; null for top-level statements.</param>
    /// <param name="values">Its parameters.</param>
    /// <param name="outer">The run of the body around a lambda or local function.</param>
    /// <param name="self">The object whose member runs.</param>
    public static AnalysisState Entered(
        this AnalysisState state, MemberId? function, StructuralMap<Slot, AbstractValue> values, int? outer, AbstractValue self)
    {
        var number = state.NextId;
        var member = outer is { } around && state.Activations.TryGet(around, out var activation) ? activation.Member : number;
        return state with
        {
            Activations = state.Activations.With(number, new Activation(values, outer, member, function, self)),
            Current = number,
            NextId = number + 1,
        };
    }

    /// <summary>The state after a body has run; its locals are gone unless a delegate still captures them.</summary>
    public static AnalysisState Left(this AnalysisState state, int caller, bool isCaptured) => state with
    {
        Activations = isCaptured ? state.Activations.With(state.Current, state.Locals with { HasEnded = true }) : state.Activations.Without([state.Current]),
        Current = caller,
    };

    /// <summary>The state in which only some slots of the running body mean something.</summary>
    public static AnalysisState Keeping(this AnalysisState state, Activation before, Slot? result)
    {
        var kept = state.Locals.Values.Where((slot, _) => before.Values.Has(slot) || slot.Equals(result));
        return kept.Count == state.Locals.Values.Count
            ? state
            : state with { Activations = state.Activations.With(state.Current, state.Locals with { Values = kept }) };
    }

    /// <summary>The run, among the running one and those around it, of a body.</summary>
    public static int? RunOf(this AnalysisState state, MemberId? function)
    {
        for (int? number = state.Current; number is { } run && state.Activations.TryGet(run, out var activation); number = activation.Outer)
        {
            if (Equals(activation.Function, function))
            {
                return run;
            }
        }

        return null;
    }

    /// <summary>The state after an object may have changed.</summary>
    public static AnalysisState Aged(this AnalysisState state, Symbolic changed) =>
        state.Forgetting(state.Path.Known.Keys.Where(part => part.IsPartOf(changed))).WithoutNamesOf(part => part.IsPartOf(changed));

    /// <summary>The state after symbols may stand for other values: names that are made of these are not the same any more.</summary>
    public static AnalysisState WithoutNamesOf(this AnalysisState state, Func<Symbolic, bool> isChanged)
    {
        return !state.Graphs.Entries.Any(graph => graph.Value.Store.HasUnknownNames) ? state
            : state.WithGraphs((_, graph) => graph with { Store = graph.Store.WithoutNamesOf(Mentions) });

        bool Mentions(AbstractValue value) => (value is Symbolic symbol && isChanged(symbol)) || value.Components.Any(Mentions);
    }

    /// <summary>The state after values may have changed: what was assumed of them is no longer so, but still hangs together with what they
    /// will be.</summary>
    public static AnalysisState Forgetting(this AnalysisState state, IEnumerable<Symbolic> changed)
    {
        var aged = state;
        foreach (var symbol in changed.ToList())
        {
            var path = aged.Path.With(symbol, symbol.Domain.All);
            aged = aged with { Path = symbol.Parts.FirstOrDefault() is { } part ? path.With(new AgedSymbol(part), AgedSymbol.Assumed) : path };
        }

        return aged;
    }

    /// <summary>The state after a function has escaped that may run at any time: nobody knows what the locals hold that it writes.</summary>
    public static AnalysisState MayBeAssigned(this AnalysisState state, IReadOnlyCollection<Slot> slots, int run)
    {
        var changed = state;
        for (int? number = run; number is { } around && changed.Activations.TryGet(around, out var activation); number = activation.Outer)
        {
            var values = slots.Where(slot => Equals(slot.Function, activation.Function is { IsNested: true } function ? function : null))
                .Aggregate(activation.Values, (all, slot) => all.With(slot, VolatileValue.Instance));
            changed = changed with { Activations = changed.Activations.With(around, activation with { Values = values }) };
        }

        return changed;
    }

    /// <summary>What a slot itself holds: a reference, if it is one; null where nothing was put there.</summary>
    public static AbstractValue? Held(this AnalysisState state, Slot slot) =>
        state.OwnerOf(slot) is { } owner ? state.Activations[owner].Values[slot] : null;

    private static int? OwnerOf(this AnalysisState state, Slot slot)
    {
        for (int? number = state.Current; number is { } run && state.Activations.TryGet(run, out var activation); number = activation.Outer)
        {
            if (activation.Values.Has(slot))
            {
                return run;
            }
        }

        return null;
    }
}
