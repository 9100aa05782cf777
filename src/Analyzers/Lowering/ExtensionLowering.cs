using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers members of extension blocks, and calls of them by their other name.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ExtensionLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers the code of a member. In an extension block, what it runs on has a name, under which it can be changed by itself.</summary>
    public Effect Body(IOperation body)
    {
        var effect = StepLists.Gather(steps => lowering.Statement(body, steps));
        if (factory.Method is { IsStatic: true, ContainingType.IsStatic: true } method && method.MemberOfExtensionBlock() is { IsStatic: false } member)
        {
            return StepLists.Gather(steps =>
            {
                Rename(member, body, steps);
                steps.Add(effect);
            });
        }

        return factory.Receiver is { } receiver ? new SequenceEffect([new AssignEffect(receiver, new ThisTerm()), .. StepLists.Flat(effect)]) : effect;
    }

    /// <summary>Calls a member of an extension block by its other name, as a static method; null for other methods.</summary>
    public Term? Call(IInvocationOperation call, ImmutableArray<Term> arguments, Slot? result, Steps steps)
    {
        if (call.TargetMethod is not { IsStatic: true, ContainingType.IsStatic: true } method || !factory.Context.IsHere(method) || method.MemberOfExtensionBlock() is not { } member)
        {
            return null;
        }

        var ordered = call.Arguments.Zip(arguments, (operation, value) => (Operation: operation, Value: value)).OrderBy(argument => argument.Operation.Parameter!.Ordinal).ToList();
        var receiver = member.IsStatic ? null : ordered[0].Value;
        var bound = ordered.Skip(member.IsStatic ? 0 : 1).Select((argument, index) => new Argument(
            factory.SlotFor(member.OriginalDefinition.Parameters[index]),
            lowering.References.Passed(argument.Operation, argument.Value, steps)));
        return lowering.SourceCalls.SourceCall(member, receiver, [.. bound], result, call, steps, task: TaskUses.Of(call));
    }

    /// <summary>Calls a member of an extension block of another assembly by its other name, under which that assembly has its code; null for
    /// other calls.</summary>
    public Term? CallElsewhere(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (!call.TargetMethod.IsOfExtensionBlock() || factory.Context.IsHere(call.TargetMethod) || call.TargetMethod.StaticOfExtension() is not { } method || !factory.Context.IsOwn(method))
        {
            return null;
        }

        var parameters = method.Definition().Parameters;
        var shift = call.TargetMethod.IsStatic ? 0 : 1;
        var bound = call.Arguments.Zip(arguments, (operation, value) => new Argument(
            factory.SlotFor(parameters[operation.Parameter!.Ordinal + shift]),
            lowering.References.Passed(operation, value, steps)));
        return lowering.SourceCalls.SourceCall(
            method, receiver: null, [.. shift == 0 ? [] : new[] { new Argument(factory.SlotFor(parameters[0]), receiver!) }, .. bound.OrderBy(argument => argument.Parameter.Ordinal)],
            call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation ? null : target ?? factory.NewResult(), call, steps, task: TaskUses.Of(call));
    }

    /// <summary>Adds a call of a member that the compiler has found for a value, such as what takes it to pieces: a member of its type, or an extension.</summary>
    public Term CallOn(IMethodSymbol found, Term receiver, ImmutableArray<Term> arguments, Slot? result, IOperation operation, Steps steps)
    {
        var method = found.IsOfExtensionBlock() && !factory.Context.IsHere(found) ? found.StaticOfExtension() ?? found : found;
        var definition = method.Definition();
        if (method.IsStatic)
        {
            lowering.Fields.StaticUse(definition, operation, steps);
        }

        var bound = (method.IsStatic ? arguments.Insert(0, receiver) : arguments).Select((argument, index) => new Argument(factory.SlotFor(definition.Parameters[index]), argument));
        return lowering.SourceCalls.SourceCall(method, method.IsStatic ? null : receiver, [.. bound], result, operation, steps);
    }

    /// <summary>Reads a property of an extension block of another assembly, which has its code under the name of the accessor; null for other properties.</summary>
    public Term? GetElsewhere(PropertyPlace place, Slot? target, Steps steps) => ElsewhereOf(place.Reference.Property.GetMethod) is { } getter
        ? lowering.SourceCalls.SourceCall(getter, receiver: null, Bound(getter, place, value: null), target ?? factory.NewResult(), place.Reference, steps)
        : null;

    /// <summary>Writes such a property; false for other properties.</summary>
    public bool SetElsewhere(PropertyPlace place, Term value, IOperation operation, Steps steps)
    {
        if (ElsewhereOf(place.Reference.Property.SetMethod) is not { } setter)
        {
            return false;
        }

        lowering.SourceCalls.SourceCall(setter, receiver: null, Bound(setter, place, value), result: null, operation, steps);
        return true;
    }

    private IMethodSymbol? ElsewhereOf(IMethodSymbol? accessor) =>
        accessor?.IsOfExtensionBlock() == true && !factory.Context.IsHere(accessor) && accessor.StaticOfExtension() is { } method && factory.Context.IsOwn(method) ? method : null;

    private ImmutableArray<Argument> Bound(IMethodSymbol accessor, PropertyPlace place, Term? value) =>
    [
        .. (place.Reference.Property.IsStatic ? [] : new[] { place.Receiver ?? Term.Unknown }).Concat(value is null ? [] : [value])
            .Select((argument, index) => new Argument(factory.SlotFor(accessor.Definition().Parameters[index]), argument)),
    ];

    /// <summary>Gives what a static method is called with to what the member of an extension block calls it, whose code it shares.</summary>
    private void Rename(IMethodSymbol member, IOperation body, Steps steps)
    {
        var parameters = factory.Method.Parameters;
        if (parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            factory.Opaque(OpaqueReason.IndirectUse, body, steps);
        }

        if (factory.Receiver is { } receiver)
        {
            steps.Add(new AssignEffect(receiver, new ReadTerm(factory.ParameterOf(parameters[0]))));
        }

        foreach (var parameter in member.Parameters)
        {
            steps.Add(new AssignEffect(factory.SlotFor(parameter), new ReadTerm(factory.ParameterOf(parameters[parameter.Ordinal + 1]))));
        }
    }
}
