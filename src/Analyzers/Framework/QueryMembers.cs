using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The queries of the framework: members that give a sequence whose elements are made when they are asked for.</summary>
internal static class QueryMembers
{
    private static readonly TypeSet Queries = new("System.Linq.Enumerable", "System.Linq.ImmutableArrayExtensions");

    /// <summary>Queries by their names and the number of their parameters, comparers aside.</summary>
    private static readonly Dictionary<(string, int), QueryOperator> Rows = new()
    {
        [("Select", 2)] = QueryOperator.Select,
        [("Where", 2)] = QueryOperator.Where,
        [("SelectMany", 2)] = QueryOperator.SelectMany,
        [("SelectMany", 3)] = QueryOperator.SelectMany,
        [("Concat", 2)] = QueryOperator.Concat,
        [("Append", 2)] = QueryOperator.Append,
        [("Prepend", 2)] = QueryOperator.Prepend,
        [("Skip", 2)] = QueryOperator.Skip,
        [("Take", 2)] = QueryOperator.Take,
        [("TakeWhile", 2)] = QueryOperator.TakeWhile,
        [("Zip", 2)] = QueryOperator.Zip,
        [("Zip", 3)] = QueryOperator.Zip,
        [("Distinct", 1)] = QueryOperator.Distinct,
        [("Reverse", 1)] = QueryOperator.Reverse,
        [("Cast", 1)] = QueryOperator.Cast,
        [("AsEnumerable", 1)] = QueryOperator.Cast,
        [("OfType", 1)] = QueryOperator.OfType,
        [("SkipWhile", 2)] = QueryOperator.SkipWhile,
        [("SkipLast", 2)] = QueryOperator.SkipLast,
        [("TakeLast", 2)] = QueryOperator.TakeLast,
        [("Chunk", 2)] = QueryOperator.Chunk,
        [("DefaultIfEmpty", 1)] = QueryOperator.DefaultIfEmpty,
        [("DefaultIfEmpty", 2)] = QueryOperator.DefaultIfEmpty,
        [("Index", 1)] = QueryOperator.Index,
        [("OrderBy", 2)] = QueryOperator.OrderBy,
        [("Order", 1)] = QueryOperator.OrderBy,
        [("OrderByDescending", 2)] = QueryOperator.OrderByDescending,
        [("OrderDescending", 1)] = QueryOperator.OrderByDescending,
        [("ThenBy", 2)] = QueryOperator.ThenBy,
        [("ThenByDescending", 2)] = QueryOperator.ThenByDescending,
        [("GroupBy", 2)] = QueryOperator.GroupBy,
        [("GroupBy", 3)] = QueryOperator.GroupBy,
        [("GroupBy", 4)] = QueryOperator.GroupBy,
        [("ToLookup", 2)] = QueryOperator.GroupBy,
        [("ToLookup", 3)] = QueryOperator.GroupBy,
        [("Join", 5)] = QueryOperator.Join,
        [("GroupJoin", 5)] = QueryOperator.GroupJoin,
        [("DistinctBy", 2)] = QueryOperator.DistinctBy,
        [("Except", 2)] = QueryOperator.Except,
        [("Intersect", 2)] = QueryOperator.Intersect,
    };

    /// <summary>Queries whose sources are two sequences, one behind the other.</summary>
    private static readonly Dictionary<(string, int), QueryOperator> OfTwo = new()
    {
        [("Union", 2)] = QueryOperator.Distinct,
        [("UnionBy", 3)] = QueryOperator.DistinctBy,
    };

    /// <summary>The parameters of a query that groups by which elements and results are made.</summary>
    public const string ElementSelector = "elementSelector", ResultSelector = "resultSelector";

    /// <summary>Whether a method is a query, or goes through a sequence at once as queries do.</summary>
    public static bool AreOf(ITypeSymbol? type) => Queries.Contains(type);

    /// <summary>What a query gives; null for other members.</summary>
    /// <param name="method">The member.</param>
    /// <param name="count">The number of its arguments without comparers.</param>
    public static QueryOperator? Of(IMethodSymbol method, int count) => Rows.TryGetValue((method.Name, count), out var @operator) ? @operator : null;

    /// <summary>What a query gives of two sequences, one behind the other; null for other members.</summary>
    /// <param name="method">The member.</param>
    /// <param name="count">The number of its arguments without comparers.</param>
    public static QueryOperator? OfBoth(IMethodSymbol method, int count) => OfTwo.TryGetValue((method.Name, count), out var @operator) ? @operator : null;
}
