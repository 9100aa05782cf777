using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what is read and written, once its operands are evaluated.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class PlaceLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Evaluates the operands of what is read or assigned.</summary>
    public Place Locate(IOperation target, Steps steps)
    {
        if (factory.SlotOf(target) is { } slot)
        {
            if (target is IDeclarationExpressionOperation)
            {
                steps.Add(new AssignEffect(slot, factory.Unknown(target.Type)));
            }

            return new SlotPlace(slot, target.Type);
        }

        if (lowering.References.IsReferring(target))
        {
            return lowering.References.LocateReferred(target, steps);
        }

        switch (target)
        {
            case IParenthesizedOperation parenthesized:
                return Locate(parenthesized.Operand, steps);
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.IsKept():
                return new FieldPlace(new ThisTerm(), parameter, parameter.Type);
            case IParameterReferenceOperation { Parameter: var parameter } when parameter.IsReferredReceiver():
                return new ValuePlace(new ThisTerm(), parameter.Type);
            case IFieldReferenceOperation field:
                return LocateField(field, steps);
            case IPropertyReferenceOperation property:
                var operands = property.Instance is { } instance ? new[] { instance } : [];
                var terms = lowering.Operands.InOrder(operands.Concat(property.Arguments.Select(argument => argument.Value)), steps);
                return property.Instance is null
                    ? new PropertyPlace(property, null, terms)
                    : new PropertyPlace(property, Copies.IsBoxing(property.Instance) ? factory.Snapshot(terms[0], steps) : terms[0], terms.RemoveAt(0));
            case IArrayElementReferenceOperation element:
                return LocateElement(element, steps);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance, Type.IsValueType: true }:
                var self = lowering.References.NewReference();
                steps.Add(new AssignEffect(self, new ReferenceTerm(new ThisTerm())));
                return new ReferencePlace(self, target.Type);
            case IImplicitIndexerReferenceOperation { Argument: var index, Instance: { Type: var type } indexed } when ContainerTypes.KindOf(type) == ContainerKind.Sequence && !IndexMembers.IsRange(index.Type):
                var container = factory.Stable(lowering.Value(indexed, steps), steps);
                return new ElementPlace(container, lowering.Indices.IndexOf(index, container, steps), target.Type) { Missing = ContainerTypes.IsView(type) ? Exceptions.IndexOutOfRange : Exceptions.ArgumentOutOfRange };
            case IImplicitIndexerReferenceOperation other:
                lowering.Indices.Unfollowed(other, steps);
                return new UnknownPlace(target.Type);
            case ILocalReferenceOperation or IParameterReferenceOperation or IDiscardOperation or IDeclarationExpressionOperation:
                return new UnknownPlace(target.Type);
            default:
                lowering.Value(target, steps);
                return new UnknownPlace(target.Type);
        }
    }

    private Place LocateField(IFieldReferenceOperation field, Steps steps)
    {
        var receiver = field.Instance is null ? lowering.Fields.StaticReceiver(field.Field) : lowering.Value(field.Instance, steps);
        var owner = field.Field.ContainingType;
        if (field.Instance is null)
        {
            lowering.Fields.StaticUse(field.Field, field, steps);
        }
        else if (owner.IsTupleType)
        {
            return lowering.Fields.FieldOf(field, receiver!) is ElementTerm element ? new ElementPlace(element.List, element.Index, field.Type) : new UnknownPlace(field.Type);
        }

        return new FieldPlace(receiver, SymbolIds.FieldOf(field.Field), field.Type) { Instance = field.Instance };
    }

    private Place LocateElement(IArrayElementReferenceOperation element, Steps steps)
    {
        if (element.Indices.IsEmpty)
        {
            return new UnknownPlace(element.Type); // It does not compile.
        }

        if (element.Indices.Length > 1)
        {
            return lowering.Dimensions.LocateInDimensions(element, steps);
        }

        var index = element.Indices[0];
        if (IndexMembers.IsRange(index.Type))
        {
            var whole = factory.Stable(lowering.Value(element.ArrayReference, steps), steps);
            return new ValuePlace(lowering.Indices.Slice(index, whole, element, steps), element.Type);
        }

        if (IndexMembers.IsIndex(index.Type))
        {
            var array = factory.Stable(lowering.Value(element.ArrayReference, steps), steps);
            return new ElementPlace(array, lowering.Indices.IndexOf(index, array, steps), element.Type) { Missing = Exceptions.IndexOutOfRange };
        }

        if (index.Type?.SpecialType != SpecialType.System_Int32)
        {
            return new ValuePlace(factory.Determined(element.Type, origin: null, lowering.Operands.InOrder(element.Indices.Insert(0, element.ArrayReference), steps)), element.Type);
        }

        var parts = lowering.Operands.InOrder([element.ArrayReference, index], steps);
        return new ElementPlace(parts[0], parts[1], element.Type) { Missing = Exceptions.IndexOutOfRange };
    }

    /// <summary>A place that stays the same, whatever runs behind where it was located: its operands are evaluated there.</summary>
    /// <param name="place">The place.</param>
    /// <param name="target">What names it.</param>
    /// <param name="from">How many steps there were where it was located.</param>
    /// <param name="steps">The steps, those that run behind it among them.</param>
    public Place Kept(Place place, IOperation target, int from, Steps steps) =>
        steps.Skip(from).Any(step => EffectWalk.Any(step, MayChangeOperands)) ? Fixed(place, target, from, steps) : place;

    /// <summary>A place that stays the same from a step on, whatever runs there.</summary>
    public Place Fixed(Place place, IOperation target, int from, Steps steps) => place switch
    {
        FieldPlace { Receiver: { } receiver } field => field with { Receiver = field.Field.ContainingType.IsValueType ? FixedVariable(field.Instance, receiver, ref from, steps) : Copied(receiver, ref from, steps) },
        PropertyPlace { Reference.Instance: { } instance, Receiver: { } receiver } property => property with
        {
            Receiver = IsVariableOfItsMember(instance) ? FixedVariable(instance, receiver, ref from, steps) : Copied(receiver, ref from, steps),
            Arguments = Copied(property.Arguments, ref from, steps),
        },
        PropertyPlace property => property with { Arguments = Copied(property.Arguments, ref from, steps) },
        ElementPlace element when target.Unwrap() is IFieldReferenceOperation { Instance: var tuple } => element with { Container = FixedVariable(tuple, element.Container, ref from, steps) },
        ElementPlace element => element with { Container = Copied(element.Container, ref from, steps), Index = Copied(element.Index, ref from, steps) },
        _ => place,
    };

    /// <summary>A variable that stays the same from a step on: it is not copied, as what is put into a part of it is put into itself, but what it is found by is.</summary>
    public Term FixedVariable(IOperation? operation, Term term, ref int from, Steps steps)
    {
        switch (operation.Unwrap(), term)
        {
            case (IFieldReferenceOperation { Instance: { } owner, Field.ContainingType.IsTupleType: true }, ElementTerm part):
                return part with { List = FixedVariable(owner, part.List, ref from, steps) };
            case (IFieldReferenceOperation { Instance: { } owner }, FieldTerm { Receiver: { } receiver } part):
                return part with { Receiver = owner.Type is { IsReferenceType: true } ? Copied(receiver, ref from, steps) : FixedVariable(owner, receiver, ref from, steps) };
            case (IArrayElementReferenceOperation, ElementTerm part):
                return part with { List = Copied(part.List, ref from, steps), Index = Copied(part.Index, ref from, steps) };
            default:
                return term;
        }
    }

    /// <summary>Whether a member of a struct that is followed runs on the very variable that an expression names.</summary>
    public bool IsVariableOfItsMember(IOperation instance) => instance is { Type: not { IsReferenceType: true } } && !Copies.IsCopy(instance, factory.Method) && instance.Parent switch
    {
        IInvocationOperation call => call.Instance == instance && (factory.Context.IsOwn(call.TargetMethod) || factory.Context.HasModel(call.TargetMethod)),
        IPropertyReferenceOperation property => property.Instance == instance && factory.Context.IsOwn(property.Property),
        IEventReferenceOperation raised => raised.Instance == instance && factory.Context.IsOwn(raised.Event),
        _ => false,
    };

    private ImmutableArray<Term> Copied(ImmutableArray<Term> terms, ref int from, Steps steps)
    {
        var copies = ImmutableArray.CreateBuilder<Term>();
        foreach (var term in terms)
        {
            copies.Add(Copied(term, ref from, steps));
        }

        return copies.ToImmutable();
    }

    /// <summary>The value that a term has at a step, which is copied there if it may have another one later.</summary>
    public Term Copied(Term term, ref int from, Steps steps)
    {
        if (term is LiteralTerm or UnknownTerm or ThisTerm or StaticTypeTerm or ReferenceTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } })
        {
            return term;
        }

        var copy = factory.NewResult();
        steps.Insert(from++, new AssignEffect(copy, term));
        return new ReadTerm(copy);
    }

    /// <summary>Whether a step may change what operands are that were evaluated before it.</summary>
    private static bool MayChangeOperands(Effect step) => step is not (AssignEffect { Target: { Form: SlotForm.Result, IsByReference: false } } or FailEffect or TouchEffect or JumpEffect or AllocateEffect);

    /// <summary>The value in a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="operation">What is read.</param>
    /// <param name="steps">Where the effects of a getter go.</param>
    /// <param name="target">The slot that the value goes to next, if any.</param>
    public Term Read(Place place, IOperation operation, Steps steps, Slot? target = null) => place switch
    {
        SlotPlace slot => new ReadTerm(slot.Slot),
        ReferencePlace reference => new ReadTerm(reference.Slot),
        FieldPlace { Field: { IsStatic: true, ContainingType: var owner } shared, Type: { } type } when ElementMembers.Of(shared) == ElementMember.Empty && ContainerTypes.IsImmutable(owner) && ContainerTypes.KindOf(type) is { } kind =>
            lowering.Containers.Allocated(type, kind, Terms.NoElements, null, operation, steps),
        FieldPlace field => field.Receiver is null or StaticTypeTerm ? lowering.Fields.Static(field.Field, field.Receiver as StaticTypeTerm, steps) : FieldIfThere(field, steps),
        PropertyPlace property => GetIfThere(property, target, steps),
        ElementPlace element => ElementIfThere(element, steps),
        ValuePlace value => value.Value,
        _ => factory.Determined(operation.Type, origin: null), // A local that is not tracked.
    };

    public Term GetIfThere(PropertyPlace property, Slot? target, Steps steps)
    {
        if (!property.Reference.Property.IsOfExtensionBlock())
        {
            lowering.Failures.FailIfNull(property.Reference.Instance, property.Receiver, steps);
        }

        if (AccessorLowering.IsContainerIndexer(property.Reference.Property) && property is { Receiver: { } container, Arguments: [var key] })
        {
            if (ContainerTypes.KindOf(property.Reference.Property.ContainingType) == ContainerKind.Map)
            {
                var found = lowering.Containers.Found(container, key, property.Reference, steps);
                lowering.Failures.FailIf(Terms.Not(new ContainsTerm(container, found)), Exceptions.KeyNotFound, steps);
                property = property with { Arguments = [found] };
            }
            else
            {
                lowering.Failures.FailIfOutside(container, key, MissingFrom(property), steps);
            }
        }

        if (property is { Reference.Property: { IsIndexer: true, Parameters: [{ Type.SpecialType: SpecialType.System_Int32 }] } axes, Receiver: { } shape, Arguments: [var axis] } && lowering.LibraryTypes.IsShape(axes.ContainingType))
        {
            lowering.Failures.FailIfOutside(shape, axis, Exceptions.IndexOutOfRange, steps);
        }

        if (property is { Reference.Property: { IsIndexer: true } letters, Receiver: { } builder, Arguments: [var letter] } && StringBuilderContents.IsBuilder(letters.ContainingType))
        {
            lowering.Failures.FailIfOutside(lowering.BuilderContents.Built(letters.ContainingType, builder), letter, Exceptions.IndexOutOfRange, steps);
        }

        return lowering.Properties.Get(property, target, steps);
    }

    private ElementTerm ElementIfThere(ElementPlace element, Steps steps)
    {
        FailIfMissing(element, steps);
        return new ElementTerm(element.Container, element.Index);
    }

    private void FailIfMissing(ElementPlace element, Steps steps)
    {
        if (element.Missing is { } exception)
        {
            lowering.Failures.FailIfOutside(element.Container, element.Index, exception, steps);
        }
    }

    /// <summary>What using an element throws that a container does not have.</summary>
    private static string MissingFrom(PropertyPlace property) =>
        ContainerTypes.IsView(property.Reference.Property.ContainingType) || ContainerTypes.IsImmutableArray(property.Reference.Property.ContainingType) ? Exceptions.IndexOutOfRange : Exceptions.ArgumentOutOfRange;

    private Term FieldIfThere(FieldPlace field, Steps steps)
    {
        lowering.Failures.FailIfNull(field.Instance, field.Receiver, steps);
        return lowering.Fields.FieldOfObject(field.Receiver!, field.Field);
    }

    private void FailToSet(PropertyPlace place, Steps steps)
    {
        if (!place.Reference.Property.IsOfExtensionBlock())
        {
            lowering.Failures.FailIfNull(place.Reference.Instance, place.Receiver, steps);
        }

        if (AccessorLowering.IsContainerIndexer(place.Reference.Property) && place is { Receiver: { } container, Arguments: [var key] }
            && ContainerTypes.KindOf(place.Reference.Property.ContainingType) == ContainerKind.Sequence)
        {
            lowering.Failures.FailIfOutside(container, key, MissingFrom(place), steps);
        }
    }

    /// <summary>Puts a value into a place.</summary>
    public void Write(Place place, Term value, IOperation operation, Steps steps)
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
                lowering.Failures.FailIfNull(field.Instance, field.Receiver, steps);
                steps.Add(new StoreEffect(field.Receiver, factory.Id(field.Field), value));
                break;
            case PropertyPlace property:
                FailToSet(property, steps);
                lowering.Properties.Set(property, value, operation, steps);
                break;
            case ElementPlace element:
                FailIfMissing(element, steps);
                steps.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Sequence, element.Container, element.Index, value));
                break;
            case ValuePlace or UnknownPlace:
                lowering.Escapes.EscapeIfMutable(value, place.Type, operation, steps);
                break;
        }
    }
}
