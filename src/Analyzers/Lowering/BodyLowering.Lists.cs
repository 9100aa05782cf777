using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Array(IArrayCreationOperation array, Steps steps)
    {
        foreach (var size in array.DimensionSizes)
        {
            Value(size, steps);
        }

        return array.Initializer switch
        {
            { } written when array.DimensionSizes.Length == 1 => List(array, written.ElementValues, InOrder(written.ElementValues, steps), steps),
            { } written => Evaluated(written, array, steps),
            null when Defaults(array) is { } elements => List(array, [], elements, steps),
            null => Made(array.Type),
        };
    }

    /// <summary>A list of some elements. Where something may change it unseen, its elements are not known, and of a list that can grow not even
    /// how many there are.</summary>
    /// <param name="made">The expression that makes the list.</param>
    /// <param name="written">What puts something other than a number or text into it.</param>
    /// <param name="elements">Its elements.</param>
    /// <param name="steps">Where their being handed on goes.</param>
    private Term List(IOperation made, IEnumerable<IOperation> written, ImmutableArray<Term> elements, Steps steps)
    {
        if (elements.IsEmpty && made.Type is IArrayTypeSymbol || ListUses.AreSeen(made, _context, _cancellation))
        {
            return new ListTerm(elements, IsTuple: false);
        }

        HandOver(elements.Zip(written, (term, operation) => (term, operation))
            .Where(element => element.term is FunctionTerm || Unwrap(element.operation)?.Type.MayBeChanged() == true)
            .Select(element => element.term), made, reaches: false, steps);
        return Unseen(made, elements);
    }

    private static Term Unseen(IOperation made, ImmutableArray<Term> elements) => made.Type is IArrayTypeSymbol { ElementType: var type }
        ? new ListTerm([.. elements.Select(_ => Lost(type, origin: null))], IsTuple: false)
        : Changed(made.Type);

    private static Term Changed(ITypeSymbol? type) => new UnknownTerm(type, IsObject: true) { IsChanged = true };

    /// <summary>What the elements of a new array are before something is put there; null where it is not known how many there are.</summary>
    private ImmutableArray<Term>? Defaults(IArrayCreationOperation array) =>
        array is { DimensionSizes.Length: 1, Type: IArrayTypeSymbol { ElementType: var type } }
        && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: int and >= 0 and <= MostCopies and var length }
            ? [.. Enumerable.Repeat(_context.Defaults.Of(type) ?? Lost(type, origin: null), length)]
            : null;

    private Term Evaluated(IOperation parts, IOperation whole, Steps steps)
    {
        Children(parts, steps);
        return Made(whole.Type);
    }

    private Term Collection(ICollectionExpressionOperation collection, Slot? target, Steps steps)
    {
        if (IsShape(collection.Type))
        {
            return Shape(collection.Elements, steps);
        }

        var terms = InOrder(collection.Elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element), steps);
        var hasSpread = collection.Elements.Where((element, index) => element is ISpreadOperation && terms[index] is not ListTerm).Any();
        ImmutableArray<Term> elements = [.. terms.SelectMany((term, index) =>
            collection.Elements[index] is ISpreadOperation && term is ListTerm spread ? spread.Elements : [term])];
        if (collection.ConstructMethod is { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } constructor
            && _context.IsOwn(constructor) && constructor.ContainingType.IsTracked())
        {
            var result = target ?? NewResult();
            var definition = Definition(constructor);
            steps.Add(new ConstructEffect(
                definition.ContainingType, definition, [], TypeArguments(constructor.ContainingType), result, collection.Syntax.GetLocation()));
            Unnamed(collection, steps); // Adds the elements.
            return new ReadTerm(result);
        }

        if (_context.IsOwn(collection.ConstructMethod) || _context.IsOwn(collection.Type))
        {
            Unnamed(collection, steps);
        }

        return hasSpread || !IsList(collection.Type) ? Made(collection.Type)
            : elements.Length == collection.Elements.Length ? List(collection, collection.Elements, elements, steps)
            : List(collection, [], elements, steps);
    }

    private Term Shape(ImmutableArray<IOperation> elements, Steps steps)
    {
        var terms = InOrder(elements.Select(element => element is ISpreadOperation spread ? spread.Operand : element), steps);
        return elements.Any(element => element is ISpreadOperation) ? Unknown(_api.Shape) : ShapeOf(terms);
    }

    /// <summary>The shape whose lengths an expression lists.</summary>
    private Term ShapeOf(IOperation lengths, Steps steps)
    {
        if (Unwrap(lengths) is ICollectionExpressionOperation written)
        {
            return Shape(written.Elements, steps);
        }

        return Value(lengths, steps) is ListTerm list ? ShapeOf(list.Elements) : Unknown(_api.Shape);
    }

    private static Term ShapeOf(ImmutableArray<Term> lengths) => lengths.All(length => length is LiteralTerm { Value: int })
        ? new LiteralTerm(new ShapeLiteral([.. lengths.Select(length => (int?)((LiteralTerm)length).Value)]))
        : new ShapeTerm(lengths);

    /// <summary>The value of a static field or property that is never set again and whose initializer is plain data; null for others.</summary>
    private Term? WrittenDown(ISymbol member)
    {
        if (member is IFieldSymbol { IsStatic: true, Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String })
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
        switch (Unwrap(operation))
        {
            case { ConstantValue: { HasValue: true, Value: var constant } } literal:
                return Constant(constant, literal.Type);
            case ITupleOperation tuple:
                return Plain(tuple.Elements) is { } parts ? new ListTerm(parts, IsTuple: true) : null;
            case IArrayCreationOperation { Initializer: { } written, DimensionSizes.Length: 1 } array:
                return Listed(array, Plain(written.ElementValues));
            case IArrayCreationOperation { Initializer: null } array:
                return Listed(array, Defaults(array));
            case ICollectionExpressionOperation collection when IsShape(collection.Type):
                return Plain(collection.Elements) is { } lengths ? ShapeOf(lengths) : null;
            case ICollectionExpressionOperation collection when IsList(collection.Type) && !IsChangingCollection(collection.Type!):
                return Listed(collection, Plain(collection.Elements));
            default:
                return null;
        }
    }

    private ImmutableArray<Term>? Plain(ImmutableArray<IOperation> elements)
    {
        var terms = elements.Select(PlainData).OfType<Term>().ToImmutableArray();
        return terms.Length == elements.Length ? terms : null;
    }

    private Term? Listed(IOperation made, ImmutableArray<Term>? elements) => elements is not { } known ? null
        : ListUses.AreSeen(made, _context, _cancellation) ? new ListTerm(known, IsTuple: false)
        : Unseen(made, known);
}
