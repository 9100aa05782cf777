using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Making arrays and other containers.</summary>
internal sealed partial class BodyLowering
{
    private Term Array(IArrayCreationOperation array, Slot? target, Steps steps)
    {
        if (array.DimensionSizes.Length != 1)
        {
            return ArrayOfMoreDimensions(array, target, steps);
        }

        var size = Value(array.DimensionSizes[0], steps);
        return array.Initializer is { } written
            ? Allocated(array.Type!, ContainerKind.Sequence, new ListTerm(InOrder(written.ElementValues, steps), IsTuple: false), target, array, steps)
            : Allocated(array.Type!, ContainerKind.Sequence, Unset(((IArrayTypeSymbol)array.Type!).ElementType, size), target, array, steps);
    }

    /// <summary>So many elements in which nothing was set.</summary>
    private Term Unset(ITypeSymbol type, Term size)
    {
        var element = new DefaultTerm(Named(type));
        return size is LiteralTerm { Value: int and >= 0 and <= MostCopies and var length }
            ? new ListTerm([.. Enumerable.Repeat<Term>(element, length)], IsTuple: false)
            : new RepeatTerm(element, size);
    }

    /// <summary>Elements on the stack: how many, and then those that are written down.</summary>
    private Term StackAllocated(IOperation operation, Slot? target, Steps steps)
    {
        var parts = InOrder(operation.ChildOperations, steps);
        var element = ((INamedTypeSymbol)operation.Type!).TypeArguments[0];
        return Allocated(operation.Type!, ContainerKind.Sequence, parts.Length > 1 ? new ListTerm(parts.RemoveAt(0), IsTuple: false) : Unset(element, parts[0]), target, operation, steps);
    }

    private Term Allocated(ITypeSymbol type, ContainerKind kind, Term source, Slot? target, IOperation operation, Steps steps)
    {
        var result = target ?? NewResult();
        steps.Add(new AllocateEffect(result, Named(type), kind, source, At(operation)) { IsSorted = ContainerTypes.IsSorted(type) });
        return new ReadTerm(result);
    }

    private Term Collection(ICollectionExpressionOperation collection, Slot? target, Steps steps)
    {
        if (IsShape(collection.Type))
        {
            return Shape(collection.Elements, steps);
        }

        if (collection.ConstructMethod is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } constructor && _context.IsOwn(constructor))
        {
            var result = target ?? NewResult();
            var definition = constructor.Definition();
            Elements(collection.Elements, steps);
            steps.Add(new ConstructEffect(
                _context.Ids.LayoutOf(definition.ContainingType), Id(definition), [], TypeArguments(constructor.ContainingType), result, At(collection))
            {
                ReachesLibrary = _project.Reaches(definition),
            });
            Unnamed(collection, steps); // Adds the elements.
            return new ReadTerm(result);
        }

        if (_context.IsOwn(collection.ConstructMethod) || _context.IsOwn(collection.Type))
        {
            if (collection.ConstructMethod is { IsStatic: true, Parameters: [{ Type: var span }] } builder && ContainerTypes.KindOf(span) is not null)
            {
                var handed = Gathered(collection, span, ContainerKind.Sequence, target: null, steps);
                return SourceCall(builder, null, [new Argument(SlotFor(builder.Definition().Parameters[0]), handed)], target ?? NewResult(), collection, steps);
            }

            Elements(collection.Elements, steps);
            Unnamed(collection, steps);
            return Made(collection.Type);
        }

        if (ContainerTypes.KindOf(collection.Type) is not { } kind || (kind == ContainerKind.Map && !collection.Elements.IsEmpty))
        {
            Elements(collection.Elements, steps);
            return Made(collection.Type);
        }

        return Gathered(collection, collection.Type!, kind, target, steps);
    }

    /// <summary>A container of what a collection expression lists.</summary>
    private Term Gathered(ICollectionExpressionOperation collection, ITypeSymbol type, ContainerKind kind, Slot? target, Steps steps)
    {
        var elements = Elements(collection.Elements, steps);
        return elements.Length == 1 && collection.Elements[0] is ISpreadOperation
            ? Allocated(type, kind, elements[0], target, collection, steps)
            : collection.Elements.All(element => element is not ISpreadOperation)
                ? Allocated(type, kind, new ListTerm(elements, IsTuple: false), target, collection, steps)
                : Gathered(collection, type, kind, elements, steps);
    }

    private ImmutableArray<Term> Elements(ImmutableArray<IOperation> elements, Steps steps) =>
        InOrder(elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element), steps);

    /// <summary>A container of single elements and all those of others.</summary>
    private ReadTerm Gathered(ICollectionExpressionOperation collection, ITypeSymbol type, ContainerKind kind, ImmutableArray<Term> elements, Steps steps)
    {
        var gathered = new ReadTerm(NewResult()); // Its elements may read what the target holds.
        steps.Add(new AllocateEffect(gathered.Slot, Named(type), kind, Terms.NoElements, At(collection)));
        for (var index = 0; index < elements.Length; index++)
        {
            var operation = collection.Elements[index] is ISpreadOperation ? ContainerOperation.AddAll
                : kind == ContainerKind.Set ? ContainerOperation.TryAdd : ContainerOperation.Append;
            steps.Add(new ContainerEffect(
                operation, kind, gathered, operation == ContainerOperation.TryAdd ? elements[index] : null, operation == ContainerOperation.TryAdd ? null : elements[index]));
        }

        return gathered;
    }

    private Term Shape(ImmutableArray<IOperation> elements, Steps steps)
    {
        if (elements.All(element => element is not ISpreadOperation))
        {
            return ShapeOf(Elements(elements, steps));
        }

        var terms = Elements(elements, steps);
        var gathered = new ReadTerm(NewResult());
        steps.Add(new AllocateEffect(gathered.Slot, Named(_context.Compilation.CreateArrayTypeSymbol(_context.Compilation.GetSpecialType(SpecialType.System_Int32))), ContainerKind.Sequence, Terms.NoElements, At(elements[0])));
        for (var index = 0; index < terms.Length; index++)
        {
            steps.Add(new ContainerEffect(
                elements[index] is ISpreadOperation ? ContainerOperation.AddAll : ContainerOperation.Append, ContainerKind.Sequence, gathered, null, terms[index]));
        }

        return Kept(new SequenceShapeTerm(gathered), steps);
    }

    /// <summary>The shape whose lengths an expression lists.</summary>
    private Term ShapeOf(IOperation lengths, Steps steps) =>
        lengths.WrittenElements() is { } written ? ShapeOf(InOrder(written, steps))
        : lengths.Unwrap() is ICollectionExpressionOperation collection ? Shape(collection.Elements, steps)
        : Kept(new SequenceShapeTerm(Value(lengths, steps)), steps);

    private static Term ShapeOf(ImmutableArray<Term> lengths) => lengths.All(length => length is LiteralTerm { Value: int })
        ? new LiteralTerm(new ShapeLiteral([.. lengths.Select(length => (int?)((LiteralTerm)length).Value)]))
        : new ShapeTerm(lengths);

    /// <summary>A new container of the framework; null for other types, and for one that compares its keys in a way of its own.</summary>
    private Term? NewContainer(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps)
    {
        if (ContainerTypes.KindOf(creation.Type) is not { } kind || creation.Type is not { TypeKind: TypeKind.Class } type || _context.IsOwn(creation.Constructor))
        {
            return null;
        }

        if (ContainerTypes.IsReadOnlyFace(type) && arguments.Length == 1)
        {
            return Stable(arguments[0], steps);
        }

        var source = Terms.NoElements;
        for (var index = 0; index < arguments.Length; index++)
        {
            var parameter = creation.Arguments[index].Parameter?.Type;
            if (parameter?.SpecialType != SpecialType.System_Int32 && !(IsComparer(creation.Arguments[index]) && IsUsual(creation.Arguments[index].Value)))
            {
                source = ContainerTypes.KindOf(parameter) is not null ? arguments[index]
                    : arguments[index] == Term.Null ? source
                    : new UnknownTerm(Id(type)) { DeterminedBy = [arguments[index]] };
            }
        }

        var made = (ReadTerm)Allocated(type, kind, source, creation.Initializer is null ? target : null, creation, steps);
        if (ContainerTypes.IsStack(type) && source != Terms.NoElements)
        {
            steps.Add(new ContainerEffect(ContainerOperation.Reverse, kind, made, null, null));
        }

        InitializeAs(made, creation.Initializer, steps);
        return made;
    }

    /// <summary>The value of a static field or property that is never set again and whose initializer is plain data; null for others.</summary>
    private Term? WrittenDown(ISymbol member)
    {
        if (TextMembers.IsEmpty(member))
        {
            return new LiteralTerm("");
        }

        return member.IsSetOnce() && _context.IsOwn(member) && member.InitializerSyntax() is { } initializer
            && _context.OperationOf(initializer, _cancellation) is { } value
                ? PlainData(value)
                : null;
    }

    private Term? PlainData(IOperation operation)
    {
        switch (operation.Unwrap())
        {
            case { ConstantValue: { HasValue: true, Value: var constant } } literal:
                return Constant(constant, literal.Type);
            case ITupleOperation tuple:
                return Plain(tuple.Elements) is { } parts ? new ListTerm(parts, IsTuple: true) : null;
            case ICollectionExpressionOperation collection when IsShape(collection.Type):
                return Plain(collection.Elements) is { } lengths ? ShapeOf(lengths) : null;
            default:
                return null;
        }
    }

    private ImmutableArray<Term>? Plain(ImmutableArray<IOperation> elements)
    {
        var terms = elements.Select(PlainData).OfType<Term>().ToImmutableArray();
        return terms.Length == elements.Length ? terms : null;
    }
}
