using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers methods as delegates. Those of other assemblies, extensions that bring what they run on, and static ones of a type parameter become
/// functions that call them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class MethodGroupLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term MethodGroup(IMethodReferenceOperation reference, Steps steps)
    {
        var receiver = reference.Instance is { } instance ? lowering.Value(instance, steps) : null;
        var method = reference.Method;
        var member = factory.Api.Recognize(method);
        var isPlain = IsPlain(method, member) && (receiver is not null || method.IsStatic);
        if (!isPlain && member is not (ApiMember.None or ApiMember.Neutral))
        {
            factory.Opaque(OpaqueReason.IndirectUse, reference, steps);
            return factory.Unknown(reference.Type);
        }

        var definition = method.Definition();
        if (!isPlain && factory.Context.IsOwn(method) && !(method.IsStatic && (receiver is not null || reference.ConstrainedToType is not null)))
        {
            var isVirtual = reference.IsVirtual && !reference.Instance.IsBase() && definition.IsDispatched();
            return new FunctionTerm(factory.Id(definition), receiver is null ? null : factory.Snapshot(receiver, steps))
            {
                IsVirtual = isVirtual,
                TypeArguments = isVirtual ? [] : lowering.Types.TypeArguments(method),
            };
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is not null)
        {
            return receiver;
        }

        if (WrittenCalls.Of(reference) is { } written)
        {
            return Calling(reference, written, receiver, steps);
        }

        if (isPlain || (EscapeLowering.MayRunOwnCode(definition) && factory.Project.Reaches(definition)))
        {
            factory.Opaque(OpaqueReason.IndirectUse, reference, steps);
        }

        return factory.UnknownObject(reference.Type);
    }

    /// <summary>Whether a method opens nothing and is told nothing, though it changes scopes or graphs.</summary>
    private static bool IsPlain(IMethodSymbol method, ApiMember member) =>
        member is ApiMember.CloseScope or ApiMember.CloseNameScope or ApiMember.ReuseVariables or ApiMember.ResetGraph or ApiMember.FreezeGraph || (member == ApiMember.None && DisposalLowering.Closes(method));

    /// <summary>A function that calls a method. What the method runs on is evaluated where the delegate is made.</summary>
    private FunctionTerm Calling(IMethodReferenceOperation reference, ILocalFunctionOperation written, Term? receiver, Steps steps)
    {
        var slots = written.Symbol.Parameters.Select(parameter => factory.Standing(parameter)).ToImmutableArray();
        if (receiver is not null && !reference.Instance.IsBase())
        {
            steps.Add(new AssignEffect(slots[0], receiver!));
            slots = slots.RemoveAt(0);
        }

        var id = factory.DelegateAt(reference.Syntax, reference.Method, slots.Length);
        var outside = factory.StandsAt;
        factory.StandsAt = outside ?? reference.Syntax;
        var effect = lowering.Functions.Body(written.Body!);
        factory.StandsAt = outside;
        lowering.AddNested(id, new LoweredBody(slots, effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, IsFollowed: true));
        return new FunctionTerm(id, null);
    }
}
