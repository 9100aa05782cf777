using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Methods as delegates. Those of other assemblies become functions that call them.</summary>
internal sealed partial class BodyLowering
{
    private Term MethodGroup(IMethodReferenceOperation reference, Steps steps)
    {
        var receiver = reference.Instance is { } instance ? Value(instance, steps) : null;
        var method = reference.Method;
        var member = _api.Recognize(method);
        if (member is not (ApiMember.None or ApiMember.Neutral) || method.ContainingType.SpecialType == SpecialType.System_IDisposable)
        {
            Opaque(OpaqueReason.IndirectUse, reference, steps);
            return Unknown(reference.Type);
        }

        var definition = Definition(method);
        if (_context.IsOwn(method))
        {
            return new FunctionTerm(Id(definition), receiver is null ? null : Kept(receiver, steps)) { IsVirtual = reference.IsVirtual && definition.IsDispatched() };
        }

        if (method.MethodKind == MethodKind.DelegateInvoke && receiver is not null)
        {
            return receiver;
        }

        if (MayRunOwnCode(definition) && _project.Reaches(definition))
        {
            Opaque(OpaqueReason.IndirectUse, reference, steps);
        }

        return method.IsExtensionMethod || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || parameter.Type.TypeKind == TypeKind.Delegate)
            ? Made(reference.Type)
            : Calling(reference, receiver is null ? null : Kept(receiver, steps));
    }

    /// <summary>A function that calls a method of another assembly.</summary>
    private FunctionTerm Calling(IMethodReferenceOperation reference, Term? receiver)
    {
        var method = reference.Method;
        var id = new MemberId(FormattableString.Invariant($"{_places.Member.Text}/{_places.OrdinalOf(reference.Syntax.SyntaxTree, reference.Syntax.Span)}"), "", MemberForm.Lambda)
        {
            ContainingType = _places.Member.ContainingType,
            Outer = _places.Member,
            Type = method.ReturnsVoid ? null : Named(method.ReturnType),
            ParameterCount = method.Parameters.Length,
        };
        ImmutableArray<Slot> parameters = [.. method.Parameters.Select(_ => NewResult())];
        ImmutableArray<Term> arguments = [.. parameters.Select(parameter => new ReadTerm(parameter))];
        var effect = Gather(inside =>
        {
            var result = _api.Recognize(method) switch
            {
                ApiMember.Neutral => Library(reference, receiver, arguments, inside),
                _ => Container(method, receiver, arguments, inside) ?? Framework(reference, receiver, arguments, inside),
            };
            inside.Add(new JumpEffect(JumpKind.Return, Value: method.ReturnsVoid ? null : result));
        });
        _nested[id] = new LoweredBody(parameters, effect, ImmutableDictionary<MemberId, LoweredBody>.Empty, IsFollowed: true);
        return new FunctionTerm(id, null);
    }

    /// <summary>What a method of the library gives that changes neither scopes nor names.</summary>
    private Term Library(IMethodReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = reference.Method;
        ImmutableArray<Term> operands = [.. arguments.Select((argument, index) => Operand(method.Parameters[index], argument))];
        if (receiver is not null && IsAssignment(method))
        {
            steps.Add(new OperationEffect(method.Name, [receiver, .. operands], Result: null, At(reference)));
        }

        return !IsOperation(method) ? OfLibrary(method.ReturnType, arguments)
            : MayRefuse(method.Name, operands) ? Operation(method.Name, operands, NewResult(), reference, steps)
            : new TensorTerm(method.Name, operands);
    }

    /// <summary>What a member of a container does that is told no more than elements and keys; null for others.</summary>
    private Term? Container(IMethodSymbol method, Term? receiver, ImmutableArray<Term> arguments, Steps steps) =>
        receiver is not null && !ContainerTypes.IsImmutable(method.ContainingType) && ContainerTypes.KindOf(method.ContainingType) is { } kind && ContainerMembers.Of(method, kind) is { } member
            ? SimpleContainerCall(member, method, kind, receiver, arguments, steps)
            : null;

    /// <summary>What a method of the framework does and gives.</summary>
    private Term Framework(IMethodReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = reference.Method;
        var changed = arguments.Where((_, index) => method.Parameters[index].Type.MayBeChanged());
        FailMaybe(method, steps);
        Reach(method, reference, Answers.OnlyRead(method.ContainingType) ? [] : receiver is not null && method.ContainingType.MayBeChanged() ? changed.Prepend(receiver) : changed, steps);
        var told = arguments.Append(receiver ?? Term.Null).ToImmutableArray();
        var unstable = UnstableNames.Describe(method);
        var answer = IsSteady(method) ? new MemberTerm(_context.Ids.OfConstructed(method), receiver, arguments, unstable)
            : unstable is not null ? new UnknownTerm(Id(method.ReturnType), Unstable: unstable)
            : Answer(method, origin: null, told, steps);
        return EvaluatedMembers.AreOf(method.ContainingType) && !EvaluatedMembers.IsPath(method.ContainingType) && !method.Parameters.Any(parameter => Comparers.IsCulture(parameter.Type))
            ? new KnownCallTerm(EvaluatedMembers.NameOf(method), receiver is null ? arguments : arguments.Insert(0, receiver), answer)
            : answer;
    }
}
