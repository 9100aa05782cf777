using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Selections from what is counted, an array or a list or a part of one: their functions run for those elements alone that are asked for by
/// their place.</summary>
internal static class CountedQueries
{
    /// <summary>What has as many elements as a query, if the query is such a selection; else the query itself.</summary>
    public static AbstractValue SourceOf(AbstractValue query) => Selected(query) is { } selection ? SourceOf(selection.Operands.Items[0]) : query;

    /// <summary>The elements of a query from its end.</summary>
    public static AbstractValue Backwards(AbstractValue query) => Selected(query) is { } selection
        ? selection with { Operands = Of(Backwards(selection.Operands.Items[0]), selection.Operands.Items[1]) }
        : new QueryValue(QueryOperator.Reverse, Of(query));

    /// <summary>The same query, which runs no function for elements that it leaves out.</summary>
    public static QueryValue Shortened(QueryValue query) => query.Operator == QueryOperator.Skip && Selected(query.Operands.Items[0]) is { } selection
        ? selection with { Operands = Of(Shortened(query with { Operands = Of(selection.Operands.Items[0], query.Operands.Items[1]) }), selection.Operands.Items[1]) }
        : query;

    /// <summary>Whether going through a sequence runs no code, and how many elements it has is known without.</summary>
    public static bool IsPlain(AbstractValue sequence) => IsCounted(sequence) && Selected(sequence) is null;

    /// <summary>The selection that a query is, from something counted, with a function that is not told the index; null for others.</summary>
    private static QueryValue? Selected(AbstractValue query) =>
        query is QueryValue { Operator: QueryOperator.Select, Operands.Items: { Count: 2 } operands } selection && IsCounted(operands[0]) ? selection : null;

    /// <summary>Whether it is known how many elements a sequence has without going through it.</summary>
    public static bool IsCounted(AbstractValue source) => source switch
    {
        ObjectValue made => ContainerTypes.IsArrayOrList(made.Type),
        QueryValue { Operator: QueryOperator.Skip or QueryOperator.Take } part => IsCounted(part.Operands.Items[0]),
        ListValue or DerivedSymbol { Operator: DerivedOperators.Range } => true,
        _ => Selected(source) is not null,
    };

    private static StructuralList<AbstractValue> Of(params AbstractValue[] operands) => StructuralList<AbstractValue>.Of(operands);
}
