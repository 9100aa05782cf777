using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers methods as delegates. Those of other assemblies become functions that call them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class MethodGroupLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term MethodGroup(IMethodReferenceOperation reference, Steps steps)
    {
        var receiver = reference.Instance is { } instance ? lowering.Value(instance, steps) : null;
        var method = reference.Method;
        var member = factory.Api.Recognize(method);
        if (IsPlain(method, member) && (receiver is not null || method.IsStatic))
        {
            return Calling(reference, receiver is null ? null : factory.Snapshot(receiver, steps));
        }

        if (member is not (ApiMember.None or ApiMember.Neutral))
        {
            factory.Opaque(OpaqueReason.IndirectUse, reference, steps);
            return factory.Unknown(reference.Type);
        }

        var definition = method.Definition();
        if (factory.Context.IsOwn(method))
        {
            var isVirtual = reference.IsVirtual && definition.IsDispatched();
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

        if (EscapeLowering.MayRunOwnCode(definition) && factory.Project.Reaches(definition))
        {
            factory.Opaque(OpaqueReason.IndirectUse, reference, steps);
        }

        return method.IsExtensionMethod || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.TypeKind == TypeKind.Delegate)
            ? factory.UnknownObject(reference.Type)
            : Calling(reference, receiver is null ? null : factory.Snapshot(receiver, steps));
    }

    /// <summary>Whether a method opens nothing and is told nothing, though it changes scopes or graphs.</summary>
    private static bool IsPlain(IMethodSymbol method, ApiMember member) =>
        member is ApiMember.CloseScope or ApiMember.CloseNameScope or ApiMember.ReuseVariables or ApiMember.ResetGraph or ApiMember.FreezeGraph || (member == ApiMember.None && DisposalLowering.Closes(method));

    /// <summary>What such a method does.</summary>
    private void Plain(IMethodReferenceOperation reference, ApiMember member, Term? receiver, Steps steps)
    {
        switch (member)
        {
            case ApiMember.CloseScope or ApiMember.CloseNameScope:
                steps.Add(new CloseEffect(receiver!, factory.At(reference)));
                break;
            case ApiMember.ReuseVariables:
                steps.Add(new ReuseVariablesEffect(receiver!, factory.At(reference)));
                break;
            case ApiMember.FreezeGraph:
                steps.Add(new FreezeEffect(receiver!, factory.At(reference)));
                break;
            case ApiMember.ResetGraph:
                steps.Add(new ResetEffect(factory.At(reference)));
                break;
            default:
                lowering.Disposals.CloseUnnamed(reference, receiver!, steps);
                break;
        }
    }

    /// <summary>A function that calls a method of another assembly.</summary>
    private FunctionTerm Calling(IMethodReferenceOperation reference, Term? receiver)
    {
        var method = reference.Method;
        var id = factory.DelegateAt(reference.Syntax, method);
        ImmutableArray<Slot> parameters = [.. method.Parameters.Select(_ => factory.NewResult())];
        ImmutableArray<Term> arguments = [.. parameters.Select(parameter => new ReadTerm(parameter))];
        var effect = StepLists.Gather(inside =>
        {
            var member = factory.Api.Recognize(method);
            if (IsPlain(method, member))
            {
                Plain(reference, member, receiver, inside);
                return;
            }

            var result = member switch
            {
                ApiMember.Neutral => Library(reference, receiver, arguments, inside),
                _ => Container(method, receiver, arguments, inside) ?? Framework(reference, receiver, arguments, inside),
            };
            inside.Add(new JumpEffect(JumpKind.Return, Value: method.ReturnsVoid ? null : result));
        });
        lowering.AddNested(id, new LoweredBody(parameters, effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, IsFollowed: true));
        return new FunctionTerm(id, null);
    }

    /// <summary>What a method of the library gives that changes neither scopes nor names.</summary>
    private Term Library(IMethodReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        lowering.Tensors.Tensor(reference.Method, receiver, arguments, factory.NewResult, reference, steps) ?? lowering.LibraryTypes.OfLibrary(reference.Method.ReturnType, arguments);

    /// <summary>What a member of a container does that is told no more than elements and keys; null for others.</summary>
    private Term? Container(IMethodSymbol method, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        receiver is not null && !ContainerTypes.IsImmutable(method.ContainingType) && ContainerTypes.KindOf(method.ContainingType) is { } kind && ContainerMembers.Of(method, kind) is { } member
            ? lowering.Containers.SimpleContainerCall(member, method, kind, receiver, arguments, steps)
            : null;

    /// <summary>What a method of the framework does and gives.</summary>
    private Term Framework(IMethodReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = reference.Method;
        var changed = arguments.Where((_, index) => method.Parameters[index].Type.MayBeChanged());
        if (arguments.Length == 1)
        {
            lowering.Failures.FailToRead(method, arguments[0], steps);
        }

        lowering.Escapes.FailMaybe(method, steps);
        lowering.Escapes.Reach(method, reference, Answers.OnlyRead(method.ContainingType) ? [] : receiver is not null && method.ContainingType.MayBeChanged() ? changed.Prepend(receiver) : changed, steps);
        var told = arguments.Append(receiver ?? Term.Null).ToImmutableArray();
        var answer = lowering.ForeignAnswers.Answer(method, receiver, arguments, told, origin: null, steps);
        return EvaluatedMembers.AreOf(method.ContainingType) && !EvaluatedMembers.IsPath(method.ContainingType) && !method.Parameters.Any(parameter => Comparers.IsCulture(parameter.Type))
            ? new KnownCallTerm(EvaluatedMembers.NameOf(method), receiver is null ? arguments : arguments.Insert(0, receiver), answer)
            : answer;
    }
}
