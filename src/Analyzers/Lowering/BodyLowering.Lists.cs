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
            { } written when array.DimensionSizes.Length == 1 => new ListTerm(InOrder(written.ElementValues, steps), IsTuple: false),
            { } written => Evaluated(written, array, steps),
            null when array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 } =>
                new ListTerm([], IsTuple: false),
            null => Made(array.Type),
        };
    }

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

        return !hasSpread && IsList(collection.Type) ? new ListTerm(elements, IsTuple: false) : Made(collection.Type);
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
                return Listed(tuple.Elements, isTuple: true);
            case IArrayCreationOperation { Initializer: { } written, DimensionSizes.Length: 1 }:
                return Listed(written.ElementValues, isTuple: false);
            case ICollectionExpressionOperation collection when IsShape(collection.Type):
                return Listed(collection.Elements, isTuple: false) is ListTerm lengths ? ShapeOf(lengths.Elements) : null;
            case ICollectionExpressionOperation collection when IsList(collection.Type) && !IsChangingCollection(collection.Type!):
                return Listed(collection.Elements, isTuple: false);
            default:
                return null;
        }
    }

    private Term? Listed(ImmutableArray<IOperation> elements, bool isTuple)
    {
        var terms = elements.Select(PlainData).OfType<Term>().ToImmutableArray();
        return terms.Length == elements.Length ? new ListTerm(terms, isTuple) : null;
    }
}
