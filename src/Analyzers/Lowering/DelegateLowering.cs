using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls that put delegates together or take them apart.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class DelegateLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What a member gives that deals with delegates; null for other calls.</summary>
    public Term? DelegateCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        (DelegateMembers.Of(call.TargetMethod), receiver, arguments) switch
        {
            (DelegateMember.Compile, { } code, _) => code,
            (DelegateMember.Combine, null, [var one, var other]) => factory.Snapshot(new CombineTerm(one, other, Removes: false), steps),
            (DelegateMember.Remove, null, [var one, var other]) => factory.Snapshot(new CombineTerm(one, other, Removes: true), steps),
            (DelegateMember.List, { } several, []) => Listed(several, call, steps),
            (DelegateMember.List, null, [var several]) => Listed(several, call, steps),
            _ => null,
        };

    private Term Listed(Term several, IInvocationOperation call, Steps steps) => lowering.Containers.Allocated(
        factory.Context.Compilation.CreateArrayTypeSymbol(factory.Context.Compilation.ObjectType), ContainerKind.Sequence, new InvocationListTerm(several), null, call, steps);
}
