using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Goes through the parts of effects and terms.</summary>
internal static class EffectWalk
{
    /// <summary>Whether a condition holds for a step that stands for itself, however deep. Of jumps only those count that leave the effect.</summary>
    public static bool Any(Effect effect, Func<Effect, bool> holds) => Any(effect, holds, []);

    private static bool Any(Effect effect, Func<Effect, bool> holds, ImmutableStack<int> inside)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (effect)
        {
            case SequenceEffect sequence:
                foreach (var step in sequence.Steps)
                {
                    if (Any(step, holds, inside))
                    {
                        return true;
                    }
                }

                return false;
            case BranchEffect branch:
                return Any(branch.WhenTrue, holds, inside) || Any(branch.WhenFalse, holds, inside);
            case LabelledEffect labelled:
                return Any(labelled.Body, holds, inside.Push(labelled.Label));
            case LoopEffect loop:
                return Any(loop.Body, holds, inside.Push(loop.Label)) || Any(loop.Step, holds, inside.Push(loop.Label));
            case ForEachEffect each:
                return (each.MayRunCode && holds(each)) || Any(each.Body, holds, inside.Push(each.Label));
            case DispatchEffect dispatch:
                return Any(dispatch.Call, holds, inside) || Any(dispatch.Otherwise, holds, inside);
            case TryEffect @try:
                return Any(@try.Body, holds, inside) || Any(@try.Last, holds, inside)
                    || @try.Handlers.Any(handler => Any(handler.Asking, holds, inside) || Any(handler.Body, holds, inside));
            case JumpEffect { Kind: JumpKind.Break or JumpKind.Continue } jump when inside.Contains(jump.Label):
                return false;
            default:
                return holds(effect);
        }
    }

    /// <summary>The slots into which an effect itself puts something, or lets others do so.</summary>
    public static IEnumerable<Slot> TargetsOf(Effect effect) =>
        EffectParts.SlotsIn(effect).Concat(EffectParts.TermsIn(effect).OfType<ReferenceTerm>().SelectMany(reference => SlotsIn(reference.Place)));

    /// <summary>The slots that an effect itself reads or puts something into.</summary>
    public static IEnumerable<Slot> SlotsIn(Effect effect) => EffectParts.SlotsIn(effect).Concat(EffectParts.TermsIn(effect).SelectMany(SlotsIn));

    /// <summary>The slots that a term reads.</summary>
    public static IEnumerable<Slot> SlotsIn(Term term) => AllIn(term).OfType<ReadTerm>().Select(read => read.Slot);

    /// <summary>Whether running an effect makes a delegate that it puts somewhere. One that is only tested in a condition does not count.</summary>
    public static bool MakesFunctions(Effect effect) => All(effect).Any(step => step is not BranchEffect && EffectParts.TermsIn(step).Any(MakesFunctions));

    private static bool MakesFunctions(Term value) => value is FunctionTerm || (!EffectParts.TermsIn(value).IsEmpty && AllInside(value).Any(part => part is FunctionTerm));

    /// <summary>The functions of which an effect itself makes delegates.</summary>
    public static IEnumerable<MemberId> FunctionsIn(Effect effect) => EffectParts.TermsIn(effect).SelectMany(FunctionsIn);

    /// <summary>The functions that a value holds delegates of.</summary>
    public static IEnumerable<MemberId> FunctionsIn(Term value) => AllIn(value).OfType<FunctionTerm>().Select(made => made.Function);

    /// <summary>The functions inside a member that an effect itself makes delegates of, or calls.</summary>
    public static IEnumerable<MemberId> NestedIn(Effect effect) => effect is CallEffect { Method: { IsNested: true } called } ? FunctionsIn(effect).Append(called) : FunctionsIn(effect);

    /// <summary>Whether a term itself says what scopes and variables are like.</summary>
    public static bool AsksLibrary(Term term) => term is CurrentScopeTerm or ScopeNameTerm or ScopeReuseTerm or VariableNameTerm or TensorNameTerm or NameScopePrefixTerm or CurrentNameScopeTerm or DefaultGraphTerm or TensorPartTerm;

    /// <summary>A term and all inside it.</summary>
    public static IEnumerable<Term> AllIn(Term term) => EffectParts.TermsIn(term).IsEmpty ? [term] : AllInside(term); // Most have nothing inside.

    private static IEnumerable<Term> AllInside(Term term)
    {
        var open = new Stack<Term>([term]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            foreach (var part in EffectParts.TermsIn(next))
            {
                open.Push(part);
            }
        }
    }

    /// <summary>An effect and all inside it, in the order of the source.</summary>
    public static IEnumerable<Effect> All(Effect root)
    {
        var open = new Stack<Effect>();
        open.Push(root);
        while (open.Count > 0)
        {
            var effect = open.Pop();
            yield return effect;
            var children = EffectParts.EffectsIn(effect);
            for (var place = children.Length - 1; place >= 0; place--)
            {
                open.Push(children[place]);
            }
        }
    }
}
