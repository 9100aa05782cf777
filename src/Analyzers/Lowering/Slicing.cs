using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Leaves out of a lowered body what cannot matter to scopes, names, objects or the path taken: values that nobody needs, and
/// branches, loops and calls in which nothing else happens.</summary>
internal sealed class Slicing
{
    private readonly HashSet<Slot> _needed = [];
    private readonly HashSet<MemberId> _statics = [];
    private readonly HashSet<Slot> _fresh;
    private readonly Lazy<HashSet<Slot>> _costly;
    private bool _hasGrown;

    private Slicing(LoweredBody body) => (_fresh, _costly) = (OnlyAllocated(body), new(() => Costly(body)));

    /// <summary>The body without those parts. What is needed grows from what certainly matters, until it grows no more.</summary>
    public static LoweredBody Slice(LoweredBody body)
    {
        var slicing = new Slicing(body);
        foreach (var parameter in body.Nested.Values.Prepend(body).SelectMany(part => part.Parameters))
        {
            if (parameter.IsByReference)
            {
                slicing._needed.Add(parameter);
            }
        }

        foreach (var assign in body.Nested.Values.Prepend(body).SelectMany(part => EffectWalk.All(part.Effect)).OfType<AssignEffect>())
        {
            if (assign.Value is ReferenceTerm)
            {
                slicing._needed.Add(assign.Target);
            }
        }

        LoweredBody sliced;
        do
        {
            slicing._hasGrown = false;
            sliced = Each(body, slicing.Keep);
        }
        while (slicing._hasGrown);

        return Each(DoesNothing(sliced.Effect) ? sliced with { Effect = Effect.Nothing } : sliced, WithoutLastReturn);
    }

    /// <summary>A body with its effect and those of the functions inside replaced.</summary>
    private static LoweredBody Each(LoweredBody body, Func<Effect, Effect> replace) => body with
    {
        Effect = replace(body.Effect),
        Nested = body.Nested.ToImmutableDictionary(
            nested => nested.Key, nested => nested.Value with { Effect = replace(nested.Value.Effect) }),
    };

    private Effect Keep(Effect effect)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (effect is FailEffect { IsOutwards: true } failure)
        {
            if (EffectWalk.SlotsIn(failure.Condition).Any(slot => !_needed.Contains(slot) && _costly.Value.Contains(slot)))
            {
                return Effect.Nothing;
            }

            Need(failure);
            return effect;
        }

        if (!Matters(effect))
        {
            return Effect.Nothing;
        }

        Need(effect);
        return effect switch
        {
            SequenceEffect sequence => Keep(sequence),
            OpenEffect { Body: { } body } open => open with { Body = Keep(body) },
            NameScopeEffect { Body: { } body } name => name with { Body = Keep(body) },
            EnterGraphEffect { Body: { } body } enter => enter with { Body = Keep(body) },
            BranchEffect branch => Keep(branch),
            LabelledEffect labelled => labelled with { Body = Keep(labelled.Body) },
            LoopEffect loop => loop with { Step = Keep(loop.Step), Body = Keep(loop.Body) },
            ForEachEffect each => each with { Body = Keep(each.Body) },
            TryEffect @try => Keep(@try),
            DispatchEffect dispatch => new DispatchEffect(Keep(dispatch.Call), Keep(dispatch.Otherwise)),
            CallEffect { Result: { } result } call when !_needed.Contains(result) => call with { Result = null },
            OperationEffect { Result: { } result } operation when !_needed.Contains(result) => operation with { Result = null },
            GetEffect { Result: { } result } get when !_needed.Contains(result) => get with { Result = null },
            CreateEffect { Result: { } result } create when !_needed.Contains(result) => create with { Result = null },
            UniqueNameEffect { Result: { } result } unique when !_needed.Contains(result) => unique with { Result = null },
            StartEffect { Result: { } result } start when !_needed.Contains(result) => start with { Result = null },
            InvokeEffect { Result: { } result } invoke when !_needed.Contains(result) => invoke with { Result = null },
            _ => effect,
        };
    }

    /// <summary>From the last step to the first: what a step needs, one before it has made.</summary>
    private Effect Keep(SequenceEffect sequence)
    {
        var kept = new List<Effect>();
        for (var index = sequence.Steps.Length - 1; index >= 0; index--)
        {
            var step = Keep(sequence.Steps[index]);
            kept.AddRange(step is SequenceEffect inner ? inner.Steps.Reverse() : [step]);
        }

        kept.Reverse();
        return kept.Count == 1 ? kept[0] : new SequenceEffect([.. kept]);
    }

    private Effect Keep(BranchEffect branch)
    {
        var (whenTrue, whenFalse) = (Keep(branch.WhenTrue), Keep(branch.WhenFalse));
        if (whenTrue.IsNothing && whenFalse.IsNothing)
        {
            return Effect.Nothing;
        }

        Need(branch.Condition);
        return branch with
        {
            WhenTrue = whenTrue,
            WhenFalse = whenFalse,
            Result = branch.Result is { } result && _needed.Contains(result) ? result : null,
        };
    }

    private Effect Keep(TryEffect @try)
    {
        var last = Keep(@try.Last);
        var handlers = @try.Handlers.Select(Keep).ToImmutableArray();
        var body = Keep(@try.Body);
        if (last.IsNothing && handlers.IsEmpty)
        {
            return body;
        }

        return new TryEffect(body, handlers, last);
    }

    private Handler Keep(Handler handler)
    {
        var body = Keep(handler.Body);
        if (handler.Filter is { } filter)
        {
            Need(filter);
        }

        return handler with { Asking = Keep(handler.Asking), Body = body, Variable = IsNeeded(handler.Variable) ? handler.Variable : null };
    }

    /// <summary>Whether an effect matters, by what is known to be needed so far.</summary>
    private bool Matters(Effect effect) => EffectWalk.Any(effect, step => step switch
    {
        AssignEffect assign => _needed.Contains(assign.Target),
        NewGraphEffect graph => _needed.Contains(graph.Result),
        CallEffect call => IsNeeded(call.Result) || call.Arguments.Any(argument => argument.Value is ReferenceTerm || MayBeChanged(argument)) || !call.OnlyAnswers,
        ConstructEffect made => IsNeeded(made.Result) || made.DoesMore || made.Arguments.Any(MayBeChanged),
        ForeignCallEffect foreign => foreign.ReachesLibrary || foreign.Handed.Any(IsSeen),
        TouchEffect touch => IsSeen(touch.Value),
        AllocateEffect made => made.MayRunCode || made.Into is not null || _needed.Contains(made.Result),
        MakeEffect made => _needed.Contains(made.Result),
        CompareEffect compare => _needed.Contains(compare.Result),
        FindKeyEffect find => _needed.Contains(find.Result),
        EnumeratorEffect made => _needed.Contains(made.Result),
        FindEffect find => _needed.Contains(find.Found) || find.Variable is not null || find.Name is not (LiteralTerm { Value: not null } or ConcatTerm), // It counts how often a variable is found, and refuses null.
        StoreEffect { Receiver: { } holder } => IsHeld(holder),
        ContainerEffect change => IsNeeded(change.Result) || IsHeld(change.Container) || change.MayRunCode,
        InitializeEffect initialize => _statics.Contains(initialize.Field),
        FailEffect { IsOutwards: true } => false,
        _ => true,
    });

    private static bool MayBeChanged(Argument argument) =>
        argument.Value is not (LiteralTerm or UnknownTerm) && argument.Parameter.Type is { MayBeChanged: true };

    private bool IsNeeded(Slot? slot) => slot is not null && _needed.Contains(slot);

    /// <summary>Whether what happens to a value is seen later: not for a local that nobody needs.</summary>
    private bool IsSeen(Term value) => value is not ReadTerm { Slot: var slot } || slot.Form != SlotForm.Local || slot.IsParameter || _needed.Contains(slot)
        || slot.Type is { Form: TypeForm.Delegate } or { Library: LibraryType.VariableScope };

    /// <summary>Whether a container or object that changes is seen elsewhere: not what only ever was made for a local that nobody needs.</summary>
    private bool IsHeld(Term changed) => changed is not ReadTerm { Slot: var slot } || _needed.Contains(slot) || !_fresh.Contains(slot);

    /// <summary>The slots whose values are not worth working out only to learn whether something fails: calls are needed for them that matter for nothing else.</summary>
    private static HashSet<Slot> Costly(LoweredBody body)
    {
        var effects = body.Nested.Values.Prepend(body).SelectMany(part => EffectWalk.All(part.Effect)).ToList();
        var costly = new HashSet<Slot>(effects.Where(effect => effect is CallEffect { OnlyAnswers: true } or ConstructEffect { DoesMore: false } or EnumeratorEffect).SelectMany(effect => EffectParts.SlotsIn(effect)));
        int count;
        do
        {
            count = costly.Count;
            foreach (var effect in effects.Where(effect => effect is not FailEffect && EffectParts.TermsIn(effect).SelectMany(EffectWalk.SlotsIn).Any(costly.Contains)))
            {
                costly.UnionWith(EffectParts.SlotsIn(effect));
            }
        }
        while (costly.Count > count);

        return costly;
    }

    /// <summary>The slots that hold nothing but containers and objects of the framework which were made for them.</summary>
    private static HashSet<Slot> OnlyAllocated(LoweredBody body)
    {
        var (allocated, others) = (new HashSet<Slot>(), new HashSet<Slot>());
        foreach (var effect in body.Nested.Values.Prepend(body).SelectMany(part => EffectWalk.All(part.Effect)))
        {
            switch (effect)
            {
                case AllocateEffect made:
                    allocated.Add(made.Result);
                    break;
                case MakeEffect made:
                    allocated.Add(made.Result);
                    break;
                case AssignEffect assign:
                    others.Add(assign.Target);
                    break;
            }

            others.UnionWith(EffectParts.TermsIn(effect).OfType<ReferenceTerm>().SelectMany(reference => EffectWalk.SlotsIn(reference)));
        }

        allocated.ExceptWith(others);
        allocated.RemoveWhere(slot => slot.IsParameter);
        return allocated;
    }

    /// <summary>Notes what an effect that matters reads, apart from the effects inside it. A condition is only needed if a branch is.</summary>
    private void Need(Effect effect)
    {
        foreach (var term in effect is BranchEffect ? [] : EffectParts.TermsIn(effect))
        {
            Need(term);
        }
    }

    private void Need(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _hasGrown |= term switch
        {
            ReadTerm read => _needed.Add(read.Slot),
            FieldTerm { Receiver: null or StaticTypeTerm } field => _statics.Add(field.Field),
            _ => false,
        };
        foreach (var part in EffectParts.TermsIn(term))
        {
            Need(part);
        }
    }

    /// <summary>A return without a value at the end of a body says nothing.</summary>
    private static Effect WithoutLastReturn(Effect effect) => effect switch
    {
        JumpEffect { Kind: JumpKind.Return, Value: null } => Effect.Nothing,
        SequenceEffect { Steps: { IsEmpty: false } steps } when WithoutLastReturn(steps[steps.Length - 1]) is { IsNothing: true } =>
            steps.Length == 2 ? steps[0] : new SequenceEffect(steps.RemoveAt(steps.Length - 1)),
        _ => effect,
    };

    /// <summary>Whether a whole body only assigns locals and comes to its end.</summary>
    private static bool DoesNothing(Effect effect) => !EffectWalk.Any(effect, step => step switch
    {
        AssignEffect assign => assign.Target.IsByReference,
        NewGraphEffect => false,
        JumpEffect jump => jump.Value is not null || jump.Kind is JumpKind.Throw or JumpKind.Rethrow,
        _ => true,
    });
}
