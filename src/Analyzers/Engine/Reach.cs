using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What running a body can lead to, at whatever time it runs.</summary>
/// <param name="IsNothing">Whether nothing of the library is called.</param>
/// <param name="Reconfigures">Whether scopes can be switched to reuse, left open or closed, or the graph be reset.</param>
/// <param name="Switches">The ReuseVariables() calls that can run.</param>
/// <param name="Writes">The fields that can be written.</param>
/// <param name="TakesNames">Whether operations can take names.</param>
/// <param name="ChangesContainers">Whether it can change what containers hold that it has not made itself.</param>
internal sealed record Reach(
    bool IsNothing, bool Reconfigures, ImmutableArray<Site> Switches, ImmutableHashSet<MemberId> Writes, bool TakesNames, bool ChangesContainers)
{
    /// <summary>What a body and the bodies that it calls can lead to.</summary>
    public static Reach Of(LoweredBody body, Func<MemberId, LoweredBody?> find)
    {
        var (nothing, reconfigures) = (true, false);
        var switches = ImmutableArray.CreateBuilder<Site>();
        var (writes, takesNames, changesContainers) = (ImmutableHashSet.CreateBuilder<MemberId>(), false, false);
        var seen = new HashSet<LoweredBody> { body };
        var open = new Stack<LoweredBody>(seen);
        while (open.Count > 0)
        {
            foreach (var effect in EffectWalk.All(open.Pop().Effect))
            {
                nothing &= effect is SequenceEffect or AssignEffect or StoreEffect or TouchEffect or BranchEffect or LoopEffect or ForEachEffect
                    or LabelledEffect or TryEffect or JumpEffect or FailEffect or MayFailEffect or WaitEffect or OperationEffect or CallEffect or ConstructEffect or NoticeEffect
                    or ConstructParameterEffect { MayRunCode: false } or NewGraphEffect or AllocateEffect or MakeEffect or DispatchEffect or EnumeratorEffect or MoveNextEffect { MayReachLibrary: false } or ContainerEffect or FindKeyEffect or CompareEffect or InitializeEffect or YieldEffect or FindEffect
                    or ForeignCallEffect { ReachesLibrary: false } || IsSuspension(effect);
                reconfigures |= effect is ReuseVariablesEffect or CloseEffect or ResetEffect
                    or OpenEffect { Body: null } or NameScopeEffect { Body: null } or EnterGraphEffect { Body: null }
                    || (effect is OpaqueEffect && !IsSuspension(effect))
                    || KeepsOpen(effect);
                reconfigures |= effect is StartEffect;
                if (effect is StoreEffect store)
                {
                    writes.Add(store.Field);
                }

                takesNames |= effect is OperationEffect;
                changesContainers |= effect is ContainerEffect;
                if (effect is ReuseVariablesEffect reuse)
                {
                    switches.Add(reuse.Location);
                }

                var called = effect switch
                {
                    CallEffect call => call.Method,
                    ConstructEffect construct => construct.Constructor,
                    _ => null,
                };
                if (called is not null && find(called) is { } next && seen.Add(next))
                {
                    open.Push(next);
                }
            }

            if (seen.Count > 200)
            {
                return new Reach(IsNothing: false, Reconfigures: true, switches.ToImmutable(), writes.ToImmutable(), TakesNames: true, ChangesContainers: true);
            }
        }

        return new Reach(nothing, reconfigures, switches.ToImmutable(), writes.ToImmutable(), takesNames, changesContainers);
    }

    /// <summary>The locals of its member that a function can write, by itself or by functions beside or inside it.</summary>
    public static HashSet<Slot> AssignedBy(LoweredBody function, Func<MemberId, LoweredBody?> find)
    {
        var assigned = new HashSet<Slot>();
        var seen = new HashSet<LoweredBody> { function };
        var open = new Stack<LoweredBody>(seen);
        while (open.Count > 0)
        {
            foreach (var effect in EffectWalk.All(open.Pop().Effect))
            {
                assigned.UnionWith(EffectWalk.TargetsOf(effect).Where(slot => slot.Form is SlotForm.Local or SlotForm.Parameter));
                foreach (var inner in EffectWalk.NestedIn(effect).Where(inner => inner.IsNested).Select(find))
                {
                    if (inner is not null && seen.Add(inner))
                    {
                        open.Push(inner);
                    }
                }
            }
        }

        return assigned;
    }

    /// <summary>The locals of runs around it, and the fields, that a function reads, by itself or by what it calls or makes. What is a local of a run that it begins, no other run shares.</summary>
    public static (HashSet<Slot> Locals, HashSet<MemberId> Fields) ReadBy(MemberId function, Func<MemberId, LoweredBody?> find)
    {
        var (locals, fields) = (new HashSet<Slot>(), new HashSet<MemberId>());
        var seen = new HashSet<MemberId> { function };
        var open = new Stack<(MemberId Function, bool IsWithin)>([(function, IsNested(function))]);
        while (open.Count > 0)
        {
            var (running, isWithin) = open.Pop();
            foreach (var effect in find(running) is { } body ? EffectWalk.All(body.Effect) : [])
            {
                foreach (var term in EffectParts.TermsIn(effect).SelectMany(EffectWalk.AllIn))
                {
                    _ = isWithin && term is ReadTerm read && locals.Add(read.Slot);
                    _ = term is FieldTerm field && fields.Add(field.Field);
                }

                foreach (var next in EffectWalk.FunctionsIn(effect).Concat(effect is CallEffect call ? [call.Method] : []).Where(seen.Add))
                {
                    open.Push((next, isWithin && IsNested(next)));
                }
            }
        }

        locals.RemoveWhere(local => local.Function is { } owner && seen.Contains(owner) && !IsAround(owner, function));
        return (locals, fields);
    }

    private static bool IsNested(MemberId function) => function.Form is MemberForm.Lambda or MemberForm.LocalFunction;

    /// <summary>Whether one function is written inside another.</summary>
    private static bool IsAround(MemberId outer, MemberId inner) => inner.Outer is { } around && (around.Equals(outer) || IsAround(outer, around));

    private static bool IsSuspension(Effect effect) => effect is YieldEffect or OpaqueEffect { Reason: OpaqueReason.Suspension or OpaqueReason.Iteration };

    /// <summary>Whether something is open while whoever has called goes on: an element is given, and a task awaited, with what is around.</summary>
    private static bool KeepsOpen(Effect effect) =>
        effect is OpenEffect or NameScopeEffect or EnterGraphEffect && EffectWalk.All(effect).Any(IsSuspension);
}
