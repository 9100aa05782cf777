using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>References: what methods and properties return by reference, one of two places, and what a loop or a reference assignment names.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Whether an expression names a place by a reference that has to be evaluated first.</summary>
    private bool IsReferring(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod.RefKind: not RefKind.None } => true,
        IPropertyReferenceOperation { Property: { RefKind: not RefKind.None } property } => !IsContainerIndexer(property),
        IConditionalOperation { IsRef: true } => true,
        ISimpleAssignmentOperation { IsRef: true } => true,
        _ => false,
    };

    /// <summary>The place that such an expression names.</summary>
    private Place LocateReferred(IOperation operation, Steps steps)
    {
        switch (operation)
        {
            case IInvocationOperation call when ElementByReference(call, steps) is { } element:
                return element;
            case IInvocationOperation call:
                return Returned(call, slot => Call(call, slot, steps), steps);
            case IPropertyReferenceOperation property:
                var (receiver, arguments) = Evaluate(property.Instance, property.Arguments, steps);
                return Returned(property, slot => GetIfThere(new PropertyPlace(property, receiver, arguments), slot, steps), steps);
            case ISimpleAssignmentOperation assignment:
                AssignReference(assignment, steps);
                return Locate(assignment.Target, steps);
            default:
                var conditional = (IConditionalOperation)operation;
                var either = NewReference();
                steps.Add(new BranchEffect(Value(conditional.Condition, steps), Arm(conditional.WhenTrue), Arm(conditional.WhenFalse!), either));
                return new ReferencePlace(either, operation.Type);

                Effect Arm(IOperation place) => Gather(inside => inside.Add(new AssignEffect(either, ReferenceTo(place, inside))));
        }
    }

    /// <summary>The place that a member returns a reference to. Of a member that is not followed it may be any that its operands lead to.</summary>
    private ReferencePlace Returned(IOperation operation, Action<Slot> call, Steps steps)
    {
        var slot = NewReference();
        var owners = operation.Descendants().Where(part => part is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation);
        steps.Add(new AssignEffect(slot, new ReferenceTerm(Lost(operation.Type, origin: null, owners.Select(owner => Value(owner, steps))))));
        call(slot);
        return new ReferencePlace(slot, operation.Type);
    }

    /// <summary>The value of a dictionary that the framework gives a reference to; null for other calls.</summary>
    private ElementPlace? ElementByReference(IInvocationOperation call, Steps steps)
    {
        var factory = ContainerFactories.Of(call.TargetMethod);
        if (factory is not (ContainerFactory.ValueReference or ContainerFactory.AddedReference))
        {
            return null;
        }

        var parts = InOrder(call.Arguments.Take(2).Select(argument => argument.Value), steps);
        var (map, key) = (Kept(parts[0], steps), Kept(parts[1], steps));
        if (factory == ContainerFactory.AddedReference)
        {
            var added = Answered(ContainerOperation.TryAdd, map, key, new DefaultTerm(Named(call.Type!)), steps, ContainerKind.Map);
            Write(Locate(call.Arguments[2].Value, steps), Terms.Not(added), call, steps);
        }

        return new ElementPlace(map, key, call.Type);
    }

    /// <summary>Whether an expression is an argument by which code that is followed refers to a place.</summary>
    private bool IsPassedByReference(IOperation operand) => SlotOf(operand) is null && operand is not IDiscardOperation
        && operand.Parent is IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } argument && RefersToPlace(argument)
        && (_context.IsOwn(method) || _context.HasModel(method) || method.MethodKind == MethodKind.DelegateInvoke);

    /// <summary>What a parameter gets: a reference for what is passed by reference.</summary>
    private Term Passed(IArgumentOperation argument, Term value, Steps steps) =>
        value is not ReferenceTerm && RefersToPlace(argument) ? ReferenceTo(argument.Value, steps) : value;

    /// <summary>Whether a parameter stands for a place of the caller. One that is only read may also stand for a value.</summary>
    private static bool RefersToPlace(IArgumentOperation argument) => argument.Parameter?.RefKind switch
    {
        RefKind.Ref or RefKind.Out => true,
        RefKind.In or RefKind.RefReadOnlyParameter => argument.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation,
        _ => false,
    };

    /// <summary>Whether a return statement returns a reference: so says the function around it.</summary>
    private bool ReturnsReference(IReturnOperation @return)
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

        return _method.RefKind != RefKind.None;
    }

    /// <summary>Lets a reference refer to another place.</summary>
    private void AssignReference(ISimpleAssignmentOperation assignment, Steps steps)
    {
        if (SlotOf(assignment.Target) is { } slot)
        {
            steps.Add(new AssignEffect(slot, ReferenceTo(assignment.Value, steps)));
        }
        else if (Locate(assignment.Target, steps) is FieldPlace field)
        {
            steps.Add(new StoreEffect(field.Receiver, Id(field.Field), ReferenceTo(assignment.Value, steps)));
        }
    }

    /// <summary>Lets the locals of an expression whose address is taken hold what nobody knows from here on: code writes them by pointers.</summary>
    private void LosePlaces(IOperation operation, Steps steps)
    {
        foreach (var (slot, type) in operation.DescendantsAndSelf().Select(part => (Slot: SlotOf(part), part.Type)).Where(part => part.Slot is not null).ToList())
        {
            GiveAway(new ReadTerm(slot!), type, operation, steps);
            steps.Add(new AssignEffect(slot!, new ReferenceTerm(Lost(type, origin: null))));
        }
    }

    /// <summary>A reference to the place that an expression names; to a place of its own where that is not followed.</summary>
    private ReferenceTerm ReferenceTo(IOperation operation, Steps steps)
    {
        if (SlotOf(operation) is { } slot)
        {
            return new(new ReadTerm(slot));
        }

        var place = Locate(operation, steps);
        return new(PlaceOf(place, operation, steps) ?? Referable(Read(place, operation, steps), steps));
    }

    /// <summary>What reads a place, and is the same place whatever runs later; null where the place is not followed.</summary>
    private Term? PlaceOf(Place place, IOperation operation, Steps steps) => place switch
    {
        ReferencePlace { Slot: var slot } => new ReadTerm(slot),
        FieldPlace { Receiver: null } field => Static(field.Field, steps) as FieldTerm,
        FieldPlace field => FieldOfObject(field.Field.ContainingType.IsValueType ? field.Receiver! : Kept(field.Receiver!, steps), field.Field),
        ElementPlace element => operation is IFieldReferenceOperation
            ? new ElementTerm(element.Container, element.Index)
            : new ElementTerm(Kept(element.Container, steps), Kept(element.Index, steps)),
        PropertyPlace { Receiver: { } container, Arguments: [var index] } property when IsContainerIndexer(property.Reference.Property) =>
            new ElementTerm(Kept(container, steps), Kept(index, steps)),
        _ => null,
    };

    private ReadTerm Referable(Term value, Steps steps)
    {
        var copy = NewResult();
        steps.Add(new AssignEffect(copy, value));
        return new ReadTerm(copy);
    }

    /// <summary>A slot for a reference: reading and writing it reads and writes what it refers to.</summary>
    private Slot NewReference() => NewResult() with { IsByReference = true };
}
