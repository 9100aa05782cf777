using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tells whether it matters to code on which thread it runs.</summary>
internal static class ThreadUse
{
    /// <summary>How many bodies are looked through at most.</summary>
    private const int Bodies = 50;

    /// <summary>Whether a body, and all that it calls, works with values alone and asks nothing that each thread has of its own.</summary>
    /// <param name="body">The body.</param>
    /// <param name="find">Finds the bodies that it calls.</param>
    public static bool IsNone(LoweredBody body, Func<MemberId, LoweredBody?> find)
    {
        var seen = new HashSet<LoweredBody> { body };
        var open = new Stack<LoweredBody>(seen);
        while (open.Count > 0)
        {
            foreach (var effect in EffectWalk.All(open.Pop().Effect))
            {
                if (!IsPlain(effect) || EffectParts.TermsIn(effect).SelectMany(EffectWalk.AllIn).Any(AsksThread))
                {
                    return false;
                }

                var called = effect switch
                {
                    CallEffect call => call.Method,
                    ConstructEffect construct => construct.Constructor,
                    _ => null,
                };
                if (called is null)
                {
                    continue;
                }

                if (find(called) is not { } next)
                {
                    return false;
                }

                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }

            if (seen.Count > Bodies)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(Effect effect) => effect is SequenceEffect or BranchEffect or JumpEffect or LoopEffect or LabelledEffect or TryEffect or FailEffect or MayFailEffect
        or AssignEffect or StoreEffect or TouchEffect or AllocateEffect or MakeEffect or ContainerEffect or FindKeyEffect or CompareEffect or InitializeEffect
        or ForEachEffect { MayRunCode: false } or WaitEffect or ForeignCallEffect { ReachesLibrary: false, Starter: null, Handed: [] } or CallEffect { IsVirtual: false } or ConstructEffect { DoesMore: false }
        or OpaqueEffect { Reason: OpaqueReason.Suspension };

    private static bool AsksThread(Term term) => EffectWalk.AsksLibrary(term) || term is FieldTerm { Field.IsPerThread: true };
}
