using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers references: what is passed by reference, what methods and properties return by reference, one of two places, and what a loop or a reference assignment names.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ReferenceLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Puts arguments into the order of the parameters; those that are passed by reference as references.</summary>
    public ImmutableArray<Argument> Bind(IMethodSymbol definition, ImmutableArray<IArgumentOperation> operations, ImmutableArray<Term> terms, Steps steps)
    {
        if (IdText.GoesByName(definition) && ParametersOfModel(definition) is { } parameters)
        {
            return NamedArguments.Bind(parameters, definition, operations, [.. operations.Select((operation, index) => Passed(operation, terms[index], steps))]);
        }

        var arguments = ImmutableArray.CreateBuilder<Argument>();
        for (var index = 0; index < operations.Length; index++)
        {
            if (operations[index].Parameter is { } named && named.Ordinal < definition.Parameters.Length)
            {
                arguments.Add(new Argument(factory.SlotFor(definition.Parameters[named.Ordinal]), Passed(operations[index], terms[index], steps)));
            }
        }

        return [.. arguments.OrderBy(argument => argument.Parameter.Ordinal)];
    }

    /// <summary>The parameters of what stands for a member of another assembly; null where nothing does.</summary>
    private ImmutableArray<Slot>? ParametersOfModel(IMethodSymbol method) =>
        factory.Context.DescriptionOf(method) is { } model ? [.. model.Parameters.Select(factory.SlotFor)] : factory.Context.CarriedModelOf(method)?.Parameters;

    /// <summary>Whether an expression names a place by a reference that has to be evaluated first.</summary>
    public bool IsReferring(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { RefKind: not RefKind.None } method } => lowering.Tensors.FormOf(method) is null,
        IPropertyReferenceOperation { Property: { RefKind: not RefKind.None } property } => !AccessorLowering.IsContainerIndexer(property),
        IConditionalOperation { IsRef: true } => true,
        ISimpleAssignmentOperation { IsRef: true } => true,
        _ => false,
    };

    /// <summary>The place that such an expression names.</summary>
    public Place LocateReferred(IOperation operation, Steps steps)
    {
        switch (operation)
        {
            case IInvocationOperation call when ElementByReference(call, steps) is { } element:
                return element;
            case IInvocationOperation call:
                return Returned(call, slot => lowering.Calls.Call(call, slot, steps), steps);
            case IPropertyReferenceOperation property:
                var (receiver, arguments) = lowering.Operands.Evaluate(property.Instance, property.Arguments, steps);
                return Returned(property, slot => lowering.Places.GetIfThere(new PropertyPlace(property, receiver, arguments), slot, steps), steps);
            case ISimpleAssignmentOperation assignment:
                AssignReference(assignment, steps);
                return lowering.Places.Locate(assignment.Target, steps);
            default:
                var conditional = (IConditionalOperation)operation;
                var either = NewReference();
                steps.Add(new BranchEffect(lowering.Value(conditional.Condition, steps), Arm(conditional.WhenTrue), Arm(conditional.WhenFalse!), either));
                return new ReferencePlace(either, operation.Type);

                Effect Arm(IOperation place) => StepLists.Gather(inside => inside.Add(new AssignEffect(either, ReferenceTo(place, inside))));
        }
    }

    /// <summary>The place that a member returns a reference to. Of a member that is not followed it may be any that its operands lead to.</summary>
    private ReferencePlace Returned(IOperation operation, Action<Slot> call, Steps steps)
    {
        var slot = NewReference();
        var owners = operation.Descendants().Where(part => part is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation);
        steps.Add(new AssignEffect(slot, new ReferenceTerm(factory.Determined(operation.Type, origin: null, owners.Select(owner => lowering.Value(owner, steps))))));
        call(slot);
        return new ReferencePlace(slot, operation.Type);
    }

    /// <summary>The value of a dictionary that the framework gives a reference to; null for other calls.</summary>
    private ElementPlace? ElementByReference(IInvocationOperation call, Steps steps)
    {
        var reference = ContainerFactories.Of(call.TargetMethod);
        if (reference is not (ContainerFactory.ValueReference or ContainerFactory.AddedReference))
        {
            return null;
        }

        var parts = lowering.Operands.InOrder(call.Arguments.Take(2).Select(argument => argument.Value), steps);
        var map = factory.Snapshot(parts[0], steps);
        var key = lowering.Containers.Found(map, factory.Snapshot(parts[1], steps), call, steps);
        if (reference == ContainerFactory.AddedReference)
        {
            var added = lowering.Containers.Answered(ContainerOperation.TryAdd, map, key, new DefaultTerm(factory.Named(call.Type!)), steps, ContainerKind.Map);
            lowering.Places.Write(lowering.Places.Locate(call.Arguments[2].Value, steps), Terms.Not(added), call, steps);
        }

        return new ElementPlace(map, key, call.Type);
    }

    /// <summary>Whether an expression is an argument by which code that is followed refers to a place.</summary>
    public bool IsPassedByReference(IOperation operand) => factory.SlotOf(operand) is null && operand is not IDiscardOperation
        && operand.Parent is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } argument && RefersToPlace(argument)
        && (factory.Context.IsOwn(method) || factory.Context.HasModel(method) || method.MethodKind == MethodKind.DelegateInvoke);

    /// <summary>What a parameter gets: a reference for what is passed by reference.</summary>
    public Term Passed(IArgumentOperation argument, Term value, Steps steps) =>
        value is not ReferenceTerm && RefersToPlace(argument) ? ReferenceTo(argument.Value, steps) : lowering.Enumerators.Copied(argument.Value, value, steps);

    /// <summary>Whether a parameter stands for a place of the caller. One that is only read may also stand for a value.</summary>
    private static bool RefersToPlace(IArgumentOperation argument) => argument.Parameter?.RefKind switch
    {
        RefKind.Ref or RefKind.Out => true,
        RefKind.In or RefKind.RefReadOnlyParameter => argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation,
        _ => false,
    };

    /// <summary>Whether a return statement returns a reference: so says the function around it.</summary>
    public bool ReturnsReference(IReturnOperation @return)
    {
        for (var outer = @return.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation { Symbol: var lambda })
            {
                return lambda.RefKind != RefKind.None;
            }

            if (outer is ILocalFunctionOperation { Symbol: var function })
            {
                return function.RefKind != RefKind.None;
            }
        }

        return factory.Method.RefKind != RefKind.None;
    }

    /// <summary>Lets a reference refer to another place.</summary>
    private void AssignReference(ISimpleAssignmentOperation assignment, Steps steps)
    {
        if (factory.SlotOf(assignment.Target) is { } slot)
        {
            steps.Add(new AssignEffect(slot, ReferenceTo(assignment.Value, steps)));
        }
        else if (lowering.Places.Locate(assignment.Target, steps) is FieldPlace field)
        {
            steps.Add(new StoreEffect(field.Receiver, factory.Id(field.Field), ReferenceTo(assignment.Value, steps)));
        }
    }

    /// <summary>Takes an address.</summary>
    public Term Address(IAddressOfOperation address, Steps steps)
    {
        LosePlaces(address.Reference, steps);
        return factory.Determined(address.Type, origin: null);
    }

    /// <summary>Lets the locals of an expression whose address is taken hold what nobody knows from here on: code writes them by pointers.</summary>
    public void LosePlaces(IOperation operation, Steps steps)
    {
        foreach (var (slot, type) in operation.DescendantsAndSelf().Select(part => (Slot: factory.SlotOf(part), part.Type)).Where(part => part.Slot is not null).ToList())
        {
            lowering.Escapes.EscapeIfMutable(new ReadTerm(slot!), type, operation, steps);
            steps.Add(new AssignEffect(slot!, new ReferenceTerm(factory.Determined(type, origin: null))));
        }
    }

    /// <summary>A reference to the place that an expression names; to a place of its own where that is not followed.</summary>
    public ReferenceTerm ReferenceTo(IOperation operation, Steps steps)
    {
        if (factory.SlotOf(operation) is { } slot)
        {
            return new(new ReadTerm(slot));
        }

        var place = lowering.Places.Locate(operation, steps);
        return new(PlaceOf(place, operation, steps) ?? Referable(lowering.Places.Read(place, operation, steps), steps));
    }

    /// <summary>What reads a place, and is the same place whatever runs later; null where the place is not followed.</summary>
    private Term? PlaceOf(Place place, IOperation operation, Steps steps) => place switch
    {
        ReferencePlace { Slot: var slot } => new ReadTerm(slot),
        FieldPlace { Receiver: null or StaticTypeTerm } field => lowering.Fields.Static(field.Field, field.Receiver as StaticTypeTerm, steps) as FieldTerm,
        FieldPlace field => lowering.Fields.FieldOfObject(field.Field.ContainingType.IsValueType ? field.Receiver! : factory.Snapshot(field.Receiver!, steps), field.Field),
        ElementPlace element => operation is IFieldReferenceOperation
            ? new ElementTerm(element.Container, element.Index)
            : new ElementTerm(factory.Snapshot(element.Container, steps), factory.Snapshot(element.Index, steps)),
        PropertyPlace { Receiver: { } container, Arguments: [var index] } property when AccessorLowering.IsContainerIndexer(property.Reference.Property) =>
            new ElementTerm(factory.Snapshot(container, steps), factory.Snapshot(index, steps)),
        _ => null,
    };

    private ReadTerm Referable(Term value, Steps steps)
    {
        var copy = factory.NewResult();
        steps.Add(new AssignEffect(copy, value));
        return new ReadTerm(copy);
    }

    /// <summary>A slot for a reference: reading and writing it reads and writes what it refers to.</summary>
    public Slot NewReference() => factory.NewResult() with { IsByReference = true };
}
