using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What a query does with the elements of its source.</summary>
internal enum QueryOperator
{
    /// <summary>Gives what a function makes of each; with a third operand, of each and its index.</summary>
    Select,

    /// <summary>Gives those for which a function holds.</summary>
    Where,

    /// <summary>Gives all elements of the sequences that a function makes of each.</summary>
    SelectMany,

    /// <summary>Gives the elements of one sequence and then those of another.</summary>
    Concat,

    /// <summary>Gives the elements and then one more.</summary>
    Append,

    /// <summary>Gives one element and then those of the source.</summary>
    Prepend,

    /// <summary>Leaves out so many at the beginning.</summary>
    Skip,

    /// <summary>Gives so many at the beginning.</summary>
    Take,

    /// <summary>Gives those in front of the first for which a function does not hold.</summary>
    TakeWhile,

    /// <summary>Gives pairs, or what a function makes of them, of the elements of two sequences.</summary>
    Zip,

    /// <summary>Gives each value once.</summary>
    Distinct,

    /// <summary>Gives them in the opposite order.</summary>
    Reverse,

    /// <summary>Gives each with its index in front.</summary>
    Index,

    /// <summary>Gives those of a type.</summary>
    OfType,

    /// <summary>Gives them as they are.</summary>
    Cast,

    /// <summary>Gives those from the first on for which a function does not hold.</summary>
    SkipWhile,

    /// <summary>Leaves out so many at the end.</summary>
    SkipLast,

    /// <summary>Gives so many at the end.</summary>
    TakeLast,

    /// <summary>Gives a value where there are no elements.</summary>
    DefaultIfEmpty,

    /// <summary>Gives so many at a time, as arrays.</summary>
    Chunk,

    /// <summary>Gives the first of each key.</summary>
    DistinctBy,

    /// <summary>Gives each value once that is not in another sequence.</summary>
    Except,

    /// <summary>Gives each value once that is in another sequence too.</summary>
    Intersect,

    /// <summary>Gives them in the order of a key, or of themselves.</summary>
    OrderBy,

    /// <summary>Gives them in the order of a key, or of themselves, the greatest first.</summary>
    OrderByDescending,

    /// <summary>Puts those in order that an order leaves together.</summary>
    ThenBy,

    /// <summary>Puts those in order that an order leaves together, the greatest first.</summary>
    ThenByDescending,

    /// <summary>Gives them in the order that a comparison says.</summary>
    OrderWith,

    /// <summary>Gives groups of those with the same key.</summary>
    GroupBy,

    /// <summary>Gives what a function makes of elements of two sequences that have the same key.</summary>
    Join,

    /// <summary>Gives what a function makes of each element and all those of another sequence that have the same key.</summary>
    GroupJoin,
}

/// <summary>A query, which runs when it is enumerated.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Operands">The source first.</param>
internal sealed record QueryTerm(QueryOperator Operator, ImmutableArray<Term> Operands) : Term, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Operands.Length >= Operator switch
    {
        QueryOperator.Join or QueryOperator.GroupJoin => 5,
        QueryOperator.GroupBy => 4,
        QueryOperator.Reverse or QueryOperator.Index or QueryOperator.OfType or QueryOperator.Cast or QueryOperator.Distinct
            or QueryOperator.OrderBy or QueryOperator.OrderByDescending or QueryOperator.ThenBy or QueryOperator.ThenByDescending => 1,
        _ => 2,
    };

    /// <summary>The type that it asks for; null where it asks for none.</summary>
    public TypeId? Asked { get; init; }

    /// <summary>How it compares texts.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>What compares its elements or their keys; null where they say themselves what they equal and which comes first.</summary>
    public Term? Comparer { get; init; }
}

/// <summary>What has as many elements as a query, where that can be told without running what the query runs; else the query itself.</summary>
internal sealed record CountedTerm(Term Query) : Term;

/// <summary>The elements of a query from its end, which run no more than they must where that can be told.</summary>
internal sealed record BackwardsTerm(Term Query) : Term;

/// <summary>The key of a group.</summary>
internal sealed record GroupKeyTerm(Term Group) : Term;

/// <summary>Gives an element to whoever enumerates the iterator that runs.</summary>
/// <param name="Value">The element.</param>
/// <param name="Location">The statement.</param>
internal sealed record YieldEffect(Term Value, Site Location) : Effect;
