using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers properties of other assemblies.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ForeignPropertyLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What a property of another assembly says.</summary>
    public Term Asked(IPropertyReferenceOperation reference, Term? receiver, ImmutableArray<Term> arguments)
    {
        var property = reference.Property;
        if (receiver is not null)
        {
            if (arguments.IsEmpty && OfElements(property, reference.Instance.Unwrap()?.Type, receiver) is { } described)
            {
                return described;
            }

            if (property.IsIndexer && StringBuilderContents.IsBuilder(property.ContainingType))
            {
                return new ElementTerm(lowering.BuilderContents.Built(property.ContainingType, receiver), arguments[0]) { IsLetter = true };
            }

            var isLetter = property.ContainingType.SpecialType == SpecialType.System_String;
            if (property.IsIndexer && arguments.Length == 1 && (AccessorLowering.IsContainerIndexer(property) || isLetter))
            {
                return new ElementTerm(receiver, arguments[0]) { IsLetter = isLetter };
            }
        }

        var isOfValue = receiver is not null && EvaluatedMembers.MakingOf(property.ContainingType) is not null;
        var isSteady = isOfValue || (!lowering.ForeignAnswers.IsAskedAgain && !Answers.AreUnsteady(property) && (receiver is not null || property.SetMethod is null));
        var unstable = UnstableNames.Describe(property);
        var member = new MemberTerm(factory.Context.Ids.OfConstructed(property), receiver, arguments, unstable);
        return isOfValue ? new KnownCallTerm(EvaluatedMembers.NameOf(property), [receiver!], member)
            : isSteady ? member
            : unstable is not null ? new UnknownTerm(factory.Id(reference.Type), Unstable: unstable)
            : PureCode.Contains(property) ? factory.Determined(reference.Type, null, [receiver ?? Term.Null, .. arguments])
            : factory.Unknown(reference.Type);
    }

    /// <summary>What a property says of a container, of a part of one, or of what may be nothing; null for others.</summary>
    private Term? OfElements(IPropertySymbol property, ITypeSymbol? type, Term receiver)
    {
        var owner = property.ContainingType;
        var isNullable = owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return ElementMembers.Of(property) switch
        {
            ElementMember.Length when StringBuilderContents.IsBuilder(owner) => new LengthTerm(lowering.BuilderContents.Built(owner, receiver)),
            ElementMember.Length when ContainerTypes.KindOf(owner) is not null || owner.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol => new LengthTerm(receiver),
            ElementMember.Rank when type is IArrayTypeSymbol array => new LiteralTerm(array.Rank),
            ElementMember.IsEmpty when ContainerTypes.KindOf(owner) is not null => Terms.AreEqual(new LengthTerm(receiver), Terms.Zero),
            ElementMember.IsDefault when ContainerTypes.IsImmutableArray(owner) => Terms.IsNull(receiver),
            ElementMember.Keys when ContainerTypes.KindOf(owner) == ContainerKind.Map => new MapPartTerm(receiver, MapPart.Keys),
            ElementMember.Values when ContainerTypes.KindOf(owner) == ContainerKind.Map => new MapPartTerm(receiver, MapPart.Values),
            ElementMember.Key when ContainerTypes.IsPair(owner) => new ElementTerm(receiver, Terms.Zero),
            ElementMember.Value when ContainerTypes.IsPair(owner) => new ElementTerm(receiver, new LiteralTerm(1)),
            ElementMember.HasValue when isNullable => Terms.Not(Terms.IsNull(receiver)),
            ElementMember.Value when isNullable => receiver,
            _ => null,
        };
    }

    public Term ForeignGet(PropertyPlace place, Steps steps)
    {
        var property = place.Reference.Property;
        if (Comparers.IsInvariant(property))
        {
            return new InvariantCultureTerm();
        }

        if (TextMembers.IsLineEnd(property))
        {
            return new LineEndTerm();
        }

        if (place.Reference.ConstrainedToType is ITypeParameterSymbol parameter)
        {
            return new KnownCallTerm(KnownGenerics.MemberOf(property.Name), [lowering.Types.TypeTerm(parameter)], factory.Determined(property.Type, origin: null));
        }

        if (property is { IsIndexer: true, ContainingType.SpecialType: SpecialType.System_String } && place.Receiver is { } text)
        {
            lowering.Failures.FailIfOutside(text, place.Arguments[0], Exceptions.IndexOutOfRange, steps);
        }

        var typeName = EvaluatedMembers.TypeNameOf(property);
        if (typeName == EvaluatedMembers.TypeText && place.Receiver is LiteralTerm { Value: TypeLiteral written })
        {
            return new LiteralTerm(written.Name);
        }

        typeName = EvaluatedMembers.IsType(place.Reference.Instance?.Type) ? typeName : null; // Nobody writes types of his own.
        if (property.GetMethod is { } getter && typeName is null)
        {
            if (lowering.Escapes.MayReach(property))
            {
                factory.Opaque(OpaqueReason.UnnamedCall, place.Reference, steps);
            }
            else if (property.ContainingAssembly is { } assembly && factory.Context.Foreign.Reaches(assembly))
            {
                lowering.Escapes.Escape([], place.Reference, reaches: true, steps);
            }
        }

        if (property.IsStatic && ElementMembers.Of(property) == ElementMember.Empty && ContainerTypes.KindOf(property.ContainingType) is { } kind && ContainerTypes.IsImmutable(property.ContainingType))
        {
            return lowering.Containers.Allocated(property.ContainingType, kind, Terms.NoElements, null, place.Reference, steps);
        }

        if (ElementMembers.Of(property) == ElementMember.Current && lowering.Enumerators.IsEnumerator(property.ContainingType) && place.Receiver is { } enumerator)
        {
            return factory.Snapshot(new CurrentTerm(enumerator), steps);
        }

        if (ElementMembers.Of(property) == ElementMember.Span && ContainerTypes.IsView(property.ContainingType) && place.Receiver is { } memory)
        {
            return memory;
        }

        if (ElementMembers.Of(property) == ElementMember.Key && ContainerTypes.IsGroup(property.ContainingType) && place.Receiver is { } group)
        {
            return new GroupKeyTerm(group);
        }

        if (property.IsIndexer && ContainerTypes.IsLookup(property.ContainingType) && place is { Receiver: { } lookup, Arguments: [var key] })
        {
            var sought = lowering.Containers.Found(lookup, key, place.Reference, steps);
            return lowering.ElementLoops.Search(lookup, null, isFoundBy: true, Terms.NoElements, found => found, place.Reference, steps, (element, _) => Terms.AreEqual(new GroupKeyTerm(element), sought));
        }

        if (lowering.IndexValues.Member(property, place.Receiver, [], steps) is { } index)
        {
            return index;
        }

        if (TaskMembers.Of(property) == TaskMember.Completed)
        {
            return new CompletedTaskTerm(Term.Null);
        }

        if (place.Receiver is { } ended && TaskLowering.Answered(property, ended, () => Asked(place.Reference, ended, []), factory) is { } answered)
        {
            return answered;
        }

        if (lowering.Lazies.LazyValue(place, steps) is { } lazy)
        {
            return lazy;
        }

        if (TaskMembers.Of(property) == TaskMember.Result && place.Receiver is { } task)
        {
            return lowering.Tasks.Joined(task, TaskUse.Blocked, place.Reference, steps);
        }

        if (property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && ElementMembers.Of(property) == ElementMember.Value && place.Receiver is { } nullable)
        {
            lowering.Failures.FailIf(Terms.IsNull(nullable), Exceptions.InvalidOperation, steps);
        }

        if (lowering.ObservedCollections.KeyedElement(place, steps) is { } keyed)
        {
            return keyed;
        }

        if (place.Receiver is { } matched && RegexMatches.OfMatch(property, place.Reference.Instance.Unwrap()?.Type, matched, place.Arguments) is { } ofMatch)
        {
            return factory.Snapshot(ofMatch, steps);
        }

        if (factory.Context.HasModel(property.GetMethod) && place.Receiver is { } asked && !place.Reference.Instance.IsBase() && (factory.Context.RunsOnKnownObjects(property.GetMethod!) || factory.Named(property.ContainingType).IsException))
        {
            return lowering.Dispatch.Get(place, asked, (stable, _) => Asked(stable.Reference, stable.Receiver, stable.Arguments), steps); // It may have come from elsewhere.
        }

        if (factory.Context.HasModel(property.GetMethod))
        {
            return lowering.SourceCalls.SourceCall(property.GetMethod!, place.Receiver, lowering.Accessors.Indices(property.GetMethod!, place), factory.NewResult(), place.Reference, steps, place.Reference.Instance.IsBase());
        }

        FailWhereRefused(property.GetMethod, steps);
        var answer = lowering.ForeignAnswers.Kept(property, Asked(place.Reference, place.Receiver, place.Arguments), place.Arguments, steps);
        if (lowering.TorchTensors.TorchShape(property, place.Receiver) is { } shape)
        {
            return shape;
        }

        return typeName is not null && place.Receiver is { } type
            ? new KnownCallTerm(typeName, [type], answer)
            : answer;
    }

    private void FailWhereRefused(IMethodSymbol? accessor, Steps steps)
    {
        if (RiskyCode.IsRefused(accessor))
        {
            lowering.Escapes.FailMaybe(accessor!, steps);
        }
    }

    public void SetForeign(PropertyPlace place, Term value, IOperation operation, Steps steps)
    {
        if (place is { Receiver: { } hooked, Arguments.Length: 1 } && lowering.ObservedCollections.SetHooked(place, hooked, value, steps))
        {
            return;
        }

        if (lowering.Lazies.SetLazy(place, value, steps))
        {
            return;
        }

        if (AccessorLowering.IsContainerIndexer(place.Reference.Property) && place is { Receiver: { } container, Arguments.Length: 1 })
        {
            var kind = ContainerTypes.KindOf(place.Reference.Property.ContainingType)!.Value;
            lowering.Failures.FailIfFixed(operation, place.Reference.Instance, container, steps);
            if (kind == ContainerKind.Map)
            {
                lowering.Failures.FailIfNoKey(place.Reference.Property.Parameters[0].Type, place.Arguments[0], steps);
            }

            steps.Add(new ContainerEffect(ContainerOperation.Set, kind, container, kind == ContainerKind.Map ? lowering.Containers.Found(container, place.Arguments[0], operation, steps) : place.Arguments[0], value));
        }
        else if (StringBuilderContents.IsBuilder(place.Reference.Property.ContainingType) && place.Receiver is { } builder)
        {
            lowering.StringBuilders.SetBuilder(place, builder, value, steps);
        }
        else if (factory.Context.HasModel(place.Reference.Property.SetMethod))
        {
            var modelled = place.Reference.Property.SetMethod!;
            lowering.SourceCalls.SourceCall(modelled, place.Receiver, lowering.Accessors.ForSetter(modelled, place, value), null, operation, steps);
        }
        else if (place.Reference.Property.SetMethod is { } setter)
        {
            FailWhereRefused(setter, steps);
            var escaping = new[] { place.Receiver, place.Reference.Type.MayBeChanged() ? value : null }.OfType<Term>();
            lowering.Escapes.Reach(setter, operation, escaping, steps);
        }
    }
}
