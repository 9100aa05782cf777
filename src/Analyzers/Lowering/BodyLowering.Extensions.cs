using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
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
        return _receiver is null ? effect : new SequenceEffect([new AssignEffect(_receiver, new ThisTerm()), .. Flat(effect)]);
    }

    private Slot ReceiverOf(IParameterSymbol parameter) => _receiver ??= new Slot(SlotForm.Parameter, -1) { Name = parameter.Name, Type = Named(parameter.Type), IsParameter = true };

    /// <summary>Calls a member of an extension block by its other name, as a static method; null for other methods.</summary>
    private Term? CallOfExtension(IInvocationOperation call, ImmutableArray<Term> arguments, Slot? result, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.IsStatic: true } method || method.MemberOfExtensionBlock() is not { } member)
        {
            return null;
        }

        var handed = call.Arguments.Zip(arguments, (operation, value) => (Operation: operation, Value: value)).OrderBy(argument => argument.Operation.Parameter!.Ordinal).ToList();
        var receiver = member.IsStatic ? null : handed[0].Value is ReferenceTerm { Place: var place } ? place : handed[0].Value;
        var bound = handed.Skip(member.IsStatic ? 0 : 1).Select((argument, index) => new Argument(
            SlotFor(member.OriginalDefinition.Parameters[index]),
            Passed(argument.Operation, argument.Value, steps)));
        return SourceCall(member, receiver, [.. bound], result, call, steps, task: TaskUses.Of(call));
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
