using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers the creation of arrays and containers.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class CollectionLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Array(IArrayCreationOperation array, Slot? target, Steps steps)
    {
        if (array.DimensionSizes.Length != 1)
        {
            return lowering.Dimensions.ArrayOfMoreDimensions(array, target, steps);
        }

        var size = lowering.Value(array.DimensionSizes[0], steps);
        lowering.Failures.FailIfNegative(size, Exceptions.Overflow, steps);
        return array.Initializer is { } written
            ? lowering.Containers.Allocated(array.Type!, ContainerKind.Sequence, new ListTerm(lowering.Operands.InOrder(written.ElementValues, steps), IsTuple: false), target, array, steps)
            : lowering.Containers.Allocated(array.Type!, ContainerKind.Sequence, lowering.Containers.Unset(((IArrayTypeSymbol)array.Type!).ElementType, size), target, array, steps);
    }

    /// <summary>Elements on the stack: how many, and then those that are written down.</summary>
    public Term StackAllocated(IOperation operation, Slot? target, Steps steps)
    {
        var parts = lowering.Operands.InOrder(operation.ChildOperations, steps);
        var element = ((INamedTypeSymbol)operation.Type!).TypeArguments[0];
        return lowering.Containers.Allocated(operation.Type!, ContainerKind.Sequence, parts.Length > 1 ? new ListTerm(parts.RemoveAt(0), IsTuple: false) : lowering.Containers.Unset(element, parts[0]), target, operation, steps);
    }

    public Term Collection(ICollectionExpressionOperation collection, Slot? target, Steps steps)
    {
        if (lowering.LibraryTypes.IsShape(collection.Type))
        {
            return lowering.Shapes.Shape(collection.Elements, steps);
        }

        if (collection.ConstructMethod is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } constructor
            && (factory.Context.IsOwn(constructor) || (factory.Context.HasModel(constructor) && collection.Elements.IsEmpty)))
        {
            var result = target ?? factory.NewResult();
            var definition = constructor.Definition();
            lowering.Operands.Elements(collection.Elements, steps);
            steps.Add(new ConstructEffect(
                factory.Context.Ids.LayoutOf(definition.ContainingType), factory.Id(definition), [], lowering.Types.TypeArguments(constructor.ContainingType), result, factory.At(collection))
            {
                DoesMore = factory.Context.DoesMore(definition),
            });
            if (!collection.Elements.IsEmpty)
            {
                factory.Unnamed(collection, steps); // Adds the elements.
            }

            return new ReadTerm(result);
        }

        if (factory.Context.IsOwn(collection.ConstructMethod) || factory.Context.IsOwn(collection.Type))
        {
            if (collection.ConstructMethod is { IsStatic: true, Parameters: [{ Type: var span }] } builder && ContainerTypes.KindOf(span) is not null)
            {
                var elements = Gathered(collection, span, ContainerKind.Sequence, target: null, steps);
                return lowering.SourceCalls.SourceCall(builder, null, [new Argument(factory.SlotFor(builder.Definition().Parameters[0]), elements)], target ?? factory.NewResult(), collection, steps);
            }

            lowering.Operands.Elements(collection.Elements, steps);
            factory.Unnamed(collection, steps);
            return factory.UnknownObject(collection.Type);
        }

        if (ContainerTypes.KindOf(collection.Type) is not { } kind || (kind == ContainerKind.Map && !collection.Elements.IsEmpty))
        {
            lowering.Operands.Elements(collection.Elements, steps);
            return factory.UnknownObject(collection.Type);
        }

        return Gathered(collection, collection.Type!, kind, target, steps);
    }

    /// <summary>A container of what a collection expression lists: single elements, and all those of others.</summary>
    private ReadTerm Gathered(ICollectionExpressionOperation collection, ITypeSymbol asked, ContainerKind kind, Slot? target, Steps steps)
    {
        var elements = lowering.Operands.Elements(collection.Elements, steps);
        var hasSpread = collection.Elements.Any(element => element is ISpreadOperation);
        var isMixed = hasSpread && elements.Length > 1;
        Term source = isMixed ? Terms.NoElements : hasSpread ? elements[0] : new ListTerm(elements, IsTuple: false);
        var made = new ReadTerm((isMixed ? null : target) ?? factory.NewResult()); // The elements that are added may read what the target holds.
        var type = CollectionExpressions.TypeOf(asked, elements.Length, hasSpread, factory.Context.Compilation, factory.Named);
        steps.Add(new AllocateEffect(made.Slot, type, kind, source, factory.At(collection)) { IsSorted = ContainerTypes.IsSorted(asked) });
        for (var index = 0; isMixed && index < elements.Length; index++)
        {
            if (collection.Elements[index] is ISpreadOperation)
            {
                lowering.Containers.Added(made, elements[index], collection, steps, kind);
                continue;
            }

            var isKey = kind == ContainerKind.Set;
            steps.Add(new ContainerEffect(
                isKey ? ContainerOperation.TryAdd : ContainerOperation.Append, kind, made, isKey ? lowering.Containers.Found(made, elements[index], collection, steps) : null, isKey ? null : elements[index]));
        }

        return made;
    }

    /// <summary>A new container of the framework; null for other types, and for one that compares its keys in a way of its own.</summary>
    public Term? NewContainer(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (ContainerTypes.KindOf(creation.Type) is not { } kind || creation.Type is not { TypeKind: TypeKind.Class } type || factory.Context.IsOwn(creation.Constructor))
        {
            return null;
        }

        if (ContainerTypes.IsReadOnlyFace(type) && arguments.Length == 1)
        {
            return factory.Stable(arguments[0], steps);
        }

        var made = Allocated(type, kind, factory.At(creation), creation.Arguments, arguments, into: null, (creation.Initializer is null ? target : null) ?? factory.NewResult(), steps);
        lowering.Initializers.InitializeAs(made, creation.Initializer, steps);
        return made;
    }

    /// <summary>Calls the constructor of a container that a class derives from; null for other calls.</summary>
    public Term? BaseCall(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        if (call.TargetMethod is not { MethodKind: MethodKind.Constructor, ContainingType: var type } || !IsBaseContainer(type))
        {
            return null;
        }

        BaseContainer(type, factory.At(call), call.Arguments, arguments, steps);
        return Term.Unknown;
    }

    /// <summary>Makes an object the container that its class derives from.</summary>
    /// <param name="type">The type of the container.</param>
    /// <param name="site">The call of its constructor, or what stands for it.</param>
    /// <param name="given">The arguments of the constructor.</param>
    /// <param name="arguments">What they are.</param>
    /// <param name="steps">Where that goes.</param>
    public void BaseContainer(ITypeSymbol type, Site site, ImmutableArray<IArgumentOperation> given, ImmutableArray<Term> arguments, Steps steps) =>
        Allocated(type, ContainerTypes.KindOf(type)!.Value, site, given, arguments, new ThisTerm(), factory.NewResult(), steps);

    /// <summary>Whether the constructor of a type makes an object a container of which it is known what it holds.</summary>
    public static bool IsBaseContainer(ITypeSymbol? type) => ContainerTypes.KindOf(type) is not null && !ContainerTypes.IsReadOnlyFace(type);

    private ReadTerm Allocated(
        ITypeSymbol type, ContainerKind kind, Site site, ImmutableArray<IArgumentOperation> given, ImmutableArray<Term> arguments, Term? into, Slot result, Steps steps)
    {
        Term source = Terms.NoElements;
        (TextComparison Kind, Term? As) comparison = default;
        Term? comparer = null;
        for (var index = 0; index < arguments.Length; index++)
        {
            var parameter = given[index].Parameter?.Type;
            if (ArgumentFacts.IsComparer(given[index]) && ComparisonOf(given[index].Value, steps) is { } known)
            {
                comparison = known;
            }
            else if (ArgumentFacts.IsComparer(given[index]))
            {
                comparer = arguments[index];
            }
            else if (parameter?.SpecialType == SpecialType.System_Int32)
            {
                lowering.Failures.FailIfNegative(arguments[index], Exceptions.ArgumentOutOfRange, steps);
            }
            else
            {
                source = ContainerTypes.KindOf(parameter) is not null ? arguments[index]
                    : arguments[index] == Term.Null ? source
                    : new UnknownTerm(factory.Id(type)) { DeterminedBy = [arguments[index]] };
            }
        }

        var made = new ReadTerm(result);
        steps.Add(new AllocateEffect(result, factory.Named(type), kind, source, site)
        {
            IsSorted = ContainerTypes.IsSorted(type),
            Comparison = comparison.Kind,
            ComparesAs = comparison.As,
            Comparer = comparer,
            Into = into,
        });
        if (ContainerTypes.IsStack(type) && source != Terms.NoElements)
        {
            steps.Add(new ContainerEffect(ContainerOperation.Reverse, kind, made, null, null));
        }

        return made;
    }

    /// <summary>How a comparer compares texts: as it says, or as the container does whose comparer it is. Null where it is not followed.</summary>
    private (TextComparison Kind, Term? As)? ComparisonOf(IOperation comparer, Steps steps) =>
        comparer.Unwrap() is IPropertyReferenceOperation { Instance: { } container, Property: var property } && ContainerTypes.IsComparerOf(property)
            ? (default, factory.Stable(lowering.Value(container, steps), steps))
            : ArgumentFacts.ComparisonOf(comparer) is { } known ? (known, null) : null;
}
