using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Members of extension blocks, and operators that are members of the object that they change.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Where a member of an extension block finds its receiver; null as long as nothing has asked for it.</summary>
    private Slot? _receiver;

    /// <summary>Lowers the code of a member. In an extension block, what it runs on has a name, under which it can be changed by itself.</summary>
    private Effect Body(IOperation body)
    {
        var effect = Gather(steps => Statement(body, steps));
        if (_method is { IsStatic: true, ContainingType.IsStatic: true } && _method.MemberOfExtensionBlock() is { IsStatic: false } member)
        {
            return Gather(steps =>
            {
                Rename(member, body, steps);
                steps.Add(effect);
            });
        }

        return _receiver is null ? effect : new SequenceEffect([new AssignEffect(_receiver, new ThisTerm()), .. Flat(effect)]);
    }

    /// <summary>Gives what a static method is called with to what the member of an extension block calls it, whose code it shares.</summary>
    private void Rename(IMethodSymbol member, IOperation body, Steps steps)
    {
        if (_method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            Opaque(OpaqueReason.IndirectUse, body, steps);
        }

        if (_receiver is not null)
        {
            steps.Add(new AssignEffect(_receiver, new ReadTerm(ParameterOf(_method.Parameters[0]))));
        }

        foreach (var parameter in member.Parameters)
        {
            steps.Add(new AssignEffect(SlotFor(parameter), new ReadTerm(ParameterOf(_method.Parameters[parameter.Ordinal + 1]))));
        }
    }

    private Slot ReceiverOf(IParameterSymbol parameter) => _receiver ??= new Slot(SlotForm.Parameter, -1) { Name = parameter.Name, Type = Named(parameter.Type), IsParameter = true };

    /// <summary>Calls a member of an extension block by its other name, as a static method; null for other methods.</summary>
    private Term? CallOfExtension(IInvocationOperation call, ImmutableArray<Term> arguments, Slot? result, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.IsStatic: true } method || !_context.IsHere(method) || method.MemberOfExtensionBlock() is not { } member)
        {
            return null;
        }

        var handed = call.Arguments.Zip(arguments, (operation, value) => (Operation: operation, Value: value)).OrderBy(argument => argument.Operation.Parameter!.Ordinal).ToList();
        var receiver = member.IsStatic ? null : handed[0].Value;
        var bound = handed.Skip(member.IsStatic ? 0 : 1).Select((argument, index) => new Argument(
            SlotFor(member.OriginalDefinition.Parameters[index]),
            argument.Operation.Parameter!.RefKind is RefKind.Ref or RefKind.Out ? ReferenceTo(argument.Operation.Value, argument.Value, steps) : argument.Value));
        return SourceCall(member, receiver, [.. bound], result, call, steps, task: TaskUses.Of(call));
    }

    /// <summary>Calls a member of an extension block of another assembly by its other name, under which that assembly has its code; null for
    /// other calls.</summary>
    private Term? CallOfExtensionElsewhere(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (!call.TargetMethod.IsOfExtensionBlock() || _context.IsHere(call.TargetMethod) || call.TargetMethod.StaticOfExtension() is not { } method || !_context.IsOwn(method))
        {
            return null;
        }

        var shift = call.TargetMethod.IsStatic ? 0 : 1;
        var bound = call.Arguments.Zip(arguments, (operation, value) => new Argument(
            SlotFor(Definition(method).Parameters[operation.Parameter!.Ordinal + shift]),
            operation.Parameter.RefKind is RefKind.Ref or RefKind.Out ? ReferenceTo(operation.Value, value, steps) : value));
        return SourceCall(
            method, receiver: null, [.. shift == 0 ? [] : new[] { new Argument(SlotFor(Definition(method).Parameters[0]), receiver!) }, .. bound.OrderBy(argument => argument.Parameter.Ordinal)],
            call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation ? null : target ?? NewResult(), call, steps, task: TaskUses.Of(call));
    }

    /// <summary>Calls a method of another project that says of itself that it has nothing to do with scopes; null for other calls.</summary>
    private Term? NeutralElsewhere(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod.IsOfExtensionBlock() ? call.TargetMethod.StaticOfExtension() ?? call.TargetMethod : call.TargetMethod;
        return _context.IsElsewhere(method) && method.OriginalDefinition.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: RuntimeNames.ScopeNeutral } type && IsOfLibrary(type))
            ? ForeignCall(call, receiver, arguments, steps)
            : null;
    }

    /// <summary>Runs an operator of an object that changes it.</summary>
    private Term OwnOperator(IOperation operation, IMethodSymbol method, IOperation target, IOperation? operand, Steps steps)
    {
        var terms = InOrder(operand is null ? [target] : [target, operand], steps);
        FailIfNull(target, terms[0], steps);
        if (_context.IsOwn(method))
        {
            ImmutableArray<Argument> arguments = operand is null ? [] : [new Argument(SlotFor(method.OriginalDefinition.Parameters[0]), terms[1])];
            SourceCall(method, terms[0], arguments, null, operation, steps);
        }
        else
        {
            HandOver(terms, operation, reaches: false, steps);
        }

        return terms[0];
    }
}
