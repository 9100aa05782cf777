using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Evaluates the operands of what is read or assigned.</summary>
    private Place Locate(IOperation target, Steps steps)
    {
        if (SlotOf(target) is { } slot)
        {
            if (target is IDeclarationExpressionOperation)
            {
                steps.Add(new AssignEffect(slot, Unknown(target.Type)));
            }

            return new SlotPlace(slot, target.Type);
        }

        if (IsReferring(target))
        {
            return LocateReferred(target, steps);
        }

        switch (target)
        {
            case IParenthesizedOperation parenthesized:
                return Locate(parenthesized.Operand, steps);
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.IsOfPrimaryConstructor():
                return new FieldPlace(new ThisTerm(), parameter, parameter.Type);
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.IsReferredReceiver():
                return new ValuePlace(new ThisTerm(), parameter.Type);
            case IFieldReferenceOperation field:
                return LocateField(field, steps);
            case IPropertyReferenceOperation property:
                var operands = property.Instance is { } instance ? new[] { instance } : [];
                var terms = InOrder(operands.Concat(property.Arguments.Select(argument => argument.Value)), steps);
                return property.Instance is null
                    ? new PropertyPlace(property, null, terms)
                    : new PropertyPlace(property, terms[0], terms.RemoveAt(0));
            case IArrayElementReferenceOperation element:
                return LocateElement(element, steps);
            case ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation:
                return new UnknownPlace(target.Type);
            default:
                Value(target, steps);
                return new UnknownPlace(target.Type);
        }
    }

    private Place LocateField(IFieldReferenceOperation field, Steps steps)
    {
        var receiver = field.Instance is null ? StaticReceiver(field.Field) : Value(field.Instance, steps);
        var owner = field.Field.ContainingType;
        if (field.Instance is null)
        {
            StaticUse(field.Field, field, steps);
        }
        else if (owner.IsTupleType)
        {
            return FieldOf(field, receiver!) is ElementTerm element ? new ElementPlace(element.List, element.Index, field.Type) : new UnknownPlace(field.Type);
        }

        return new FieldPlace(receiver, SymbolIds.FieldOf(field.Field), field.Type);
    }

    private Place LocateElement(IArrayElementReferenceOperation element, Steps steps)
    {
        if (element.Indices.IsEmpty)
        {
            return new UnknownPlace(element.Type); // It does not compile.
        }

        if (element.Indices.Length > 1)
        {
            return LocateInDimensions(element, steps);
        }

        if (element.Indices[0].Type?.SpecialType != SpecialType.System_Int32 && Unwrap(element.Indices[0]) is not IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat })
        {
            return Unwrap(element.Indices[0]) is IRangeOperation range && Stable(Value(element.ArrayReference, steps), steps) is var whole
                ? new ValuePlace(Slice(range, whole, element, steps), element.Type)
                : new ValuePlace(Lost(element.Type, origin: null, InOrder(element.Indices.Insert(0, element.ArrayReference), steps)), element.Type);
        }

        if (Unwrap(element.Indices[0]) is IUnaryOperation)
        {
            var array = Stable(Value(element.ArrayReference, steps), steps);
            return new ElementPlace(array, IndexOf(element.Indices[0], array, steps), element.Type);
        }

        var parts = InOrder([element.ArrayReference, element.Indices[0]], steps);
        return new ElementPlace(parts[0], parts[1], element.Type);
    }

    /// <summary>The value in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="operation">What is read.</param>
    /// <param name="steps">Where the effects of a getter go.</param>
    /// <param name="target">The slot that the value goes to next, if any.</param>
    private Term Read(Place place, IOperation operation, Steps steps, Slot? target = null) => place switch
    {
        SlotPlace slot => new ReadTerm(slot.Slot),
        ReferencePlace reference => new ReadTerm(reference.Slot),
        FieldPlace { Field: { IsStatic: true, ContainingType: var owner } shared, Type: { } type } when ElementMembers.Of(shared) == ElementMember.Empty && ContainerTypes.IsImmutable(owner) && ContainerTypes.KindOf(type) is { } kind =>
            Allocated(type, kind, NoElements, null, operation, steps),
        FieldPlace field => field.Receiver is null ? Static(field.Field, steps) : FieldOfObject(field.Receiver, field.Field),
        PropertyPlace property => GetIfThere(property, target, steps),
        ElementPlace element => ElementIfThere(element, steps),
        ValuePlace value => value.Value,
        _ => Lost(operation.Type, origin: null), // A local that is not tracked.
    };

    private Term GetIfThere(PropertyPlace property, Slot? target, Steps steps)
    {
        if (!property.Reference.Property.IsOfExtensionBlock())
        {
            FailIfNull(property.Reference.Instance, property.Receiver, steps);
        }

        if (IsContainerIndexer(property.Reference.Property) && property is { Receiver: { } container, Arguments: [var key] })
        {
            if (ContainerTypes.KindOf(property.Reference.Property.ContainingType) == ContainerKind.Map)
            {
                FailIf(Terms.Not(new ContainsTerm(container, key)), Exceptions.KeyNotFound, steps);
            }
            else
            {
                FailIfOutside(container, key, isArray: false, steps);
            }
        }

        return Get(property, target, steps);
    }

    private ElementTerm ElementIfThere(ElementPlace element, Steps steps)
    {
        FailIfOutside(element.Container, element.Index, isArray: true, steps);
        return new ElementTerm(element.Container, element.Index);
    }

    /// <summary>Puts a value into a place.</summary>
    private void Write(Place place, Term value, IOperation operation, Steps steps)
    {
        switch (place)
        {
            case SlotPlace slot:
                steps.Add(new AssignEffect(slot.Slot, value));
                break;
            case ReferencePlace reference:
                steps.Add(new AssignEffect(reference.Slot, value));
                break;
            case FieldPlace field:
                steps.Add(new StoreEffect(field.Receiver, Id(field.Field), value));
                break;
            case PropertyPlace property:
                Set(property, value, operation, steps);
                break;
            case ElementPlace element:
                steps.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Sequence, element.Container, element.Index, value));
                break;
            case ValuePlace or UnknownPlace:
                GiveAway(value, place.Type, operation, steps);
                break;
        }
    }

    /// <summary>Puts a value where it is not followed: whoever finds it there may close it or change it.</summary>
    private void GiveAway(Term value, ITypeSymbol? type, IOperation operation, Steps steps)
    {
        if (type.MayBeChanged())
        {
            HandOver([value], operation, reaches: false, steps);
        }
    }

    private Term Assignment(ISimpleAssignmentOperation assignment, Steps steps)
    {
        if (assignment.IsRef)
        {
            return Read(LocateReferred(assignment, steps), assignment, steps);
        }

        if (SlotOf(assignment.Target) is { } slot)
        {
            return Assign(slot, assignment.Value, steps);
        }

        if (assignment.Target is IDiscardOperation)
        {
            return Value(assignment.Value, steps);
        }

        var place = Locate(assignment.Target, steps);
        var value = Value(assignment.Value, steps);
        if (assignment.Parent is not (IExpressionStatementOperation or IObjectOrCollectionInitializerOperation))
        {
            value = Kept(value, steps);
        }

        Write(place, value, assignment, steps);
        return value;
    }

    private Term FieldOf(IFieldReferenceOperation reference, Term receiver)
    {
        var field = reference.Field;
        if (field.ContainingType.IsTupleType)
        {
            var name = (field.CorrespondingTupleField ?? field).Name;
            return name.StartsWith(ElementMembers.TupleElement, StringComparison.Ordinal) && int.TryParse(name.Substring(ElementMembers.TupleElement.Length), out var number)
                ? new ElementTerm(receiver, new LiteralTerm(number - 1))
                : Unknown(reference.Type);
        }

        return new FieldTerm(receiver, Id(SymbolIds.FieldOf(field)));
    }

    /// <summary>Adds what using a static member may do before it: run the static initializers of its type.</summary>
    private void StaticUse(ISymbol member, IOperation operation, Steps steps)
    {
        if (member.ContainingType is { } elsewhere && _context.StaticsElsewhere(elsewhere) is { } facts)
        {
            if (facts.IsExact || (!facts.IsHarmless && member is IFieldSymbol or IPropertySymbol))
            {
                steps.Add(new RunStaticsEffect(_context.Ids.StaticsOf(elsewhere.OriginalDefinition), facts.IsExact, At(operation)) { IsHarmless = facts.IsHarmless });
            }
        }
        else if (member.ContainingType is { } type && _context.IsHere(type) && !SymbolEqualityComparer.Default.Equals(type, _method.ContainingType)
            && !type.StaticConstructors.IsEmpty)
        {
            var isExact = type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
            var isHarmless = !_project.InitializersReach(type) || _context.HasHarmlessStatics(type.OriginalDefinition, _cancellation);
            if (isExact || (!isHarmless && member is IFieldSymbol or IPropertySymbol))
            {
                steps.Add(new RunStaticsEffect(_context.Ids.StaticsOf(type.OriginalDefinition), isExact, At(operation)) { IsHarmless = isHarmless });
            }
        }
    }
}
