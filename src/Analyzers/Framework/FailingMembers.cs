using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>When a member throws by what it is told.</summary>
internal enum FailingMember
{
    /// <summary>Where a text says no value of its type.</summary>
    Parse,

    /// <summary>Where there is not exactly one element.</summary>
    NotSingle,

    /// <summary>Where the sequence that it is handed has no elements.</summary>
    NoElements,

    /// <summary>Where its own object has no elements.</summary>
    IsEmpty,

    /// <summary>Where a text or a list does not reach so far.</summary>
    Part,

    /// <summary>Where an element is of another type than is asked for.</summary>
    NotOfType,

    /// <summary>Where the last number that it is handed is less than zero.</summary>
    Negative,

    /// <summary>Where the last number that it is handed is less than one.</summary>
    NotPositive,

    /// <summary>Where the sequence that it is handed has no element at an index.</summary>
    NotThere,

    /// <summary>Where its own object has no element at an index.</summary>
    NotItsOwn,

    /// <summary>Where an index is behind the end of its own object.</summary>
    BehindItsEnd,
}

/// <summary>The members that throw by what they are told, as far as handlers around them are followed.</summary>
internal static class FailingMembers
{
    private const string Enumerable = "System.Linq.Enumerable";
    private const string ImmutableArrays = "System.Linq.ImmutableArrayExtensions";
    private const string List = "System.Collections.Generic.List";
    private const string Queue = "System.Collections.Generic.Queue";
    private const string Stack = "System.Collections.Generic.Stack";

    private static readonly MemberTable<FailingMember> Rows = new(
        ("System.Int32", "Parse", FailingMember.Parse),
        ("System.Int64", "Parse", FailingMember.Parse),
        ("System.Boolean", "Parse", FailingMember.Parse),
        ("System.Double", "Parse", FailingMember.Parse),
        ("System.Single", "Parse", FailingMember.Parse),
        ("System.Decimal", "Parse", FailingMember.Parse),
        ("System.String", "Substring", FailingMember.Part),
        (Enumerable, "Single", FailingMember.NotSingle),
        (Enumerable, "SingleOrDefault", FailingMember.NotSingle),
        (Enumerable, "First", FailingMember.NoElements),
        (Enumerable, "Last", FailingMember.NoElements),
        (Enumerable, "Max", FailingMember.NoElements),
        (Enumerable, "Min", FailingMember.NoElements),
        (Enumerable, "Average", FailingMember.NoElements),
        (Enumerable, "Aggregate", FailingMember.NoElements),
        (Enumerable, "ElementAt", FailingMember.NotThere),
        (Enumerable, "Cast", FailingMember.NotOfType),
        (Enumerable, "Chunk", FailingMember.NotPositive),
        (Enumerable, "Range", FailingMember.Negative),
        (Enumerable, "Repeat", FailingMember.Negative),
        (Enumerable, "MaxBy", FailingMember.NoElements),
        (Enumerable, "MinBy", FailingMember.NoElements),
        (ImmutableArrays, "Single", FailingMember.NotSingle),
        (ImmutableArrays, "SingleOrDefault", FailingMember.NotSingle),
        (ImmutableArrays, "First", FailingMember.NoElements),
        (ImmutableArrays, "Last", FailingMember.NoElements),
        (ImmutableArrays, "Aggregate", FailingMember.NoElements),
        (ImmutableArrays, "ElementAt", FailingMember.NotThere),
        ("System.Text.StringBuilder", "Insert", FailingMember.BehindItsEnd),
        ("System.Text.StringBuilder", "Remove", FailingMember.Part),
        (List, "GetRange", FailingMember.Part),
        (List, "RemoveRange", FailingMember.Part),
        (List, "RemoveAt", FailingMember.NotItsOwn),
        (List, "Insert", FailingMember.BehindItsEnd),
        (Queue, "Dequeue", FailingMember.IsEmpty),
        (Queue, "Peek", FailingMember.IsEmpty),
        (Stack, "Pop", FailingMember.IsEmpty),
        (Stack, "Peek", FailingMember.IsEmpty));

    private static readonly MemberSet Extremes = new((Enumerable, ["Max", "Min", "MaxBy", "MinBy"]));

    /// <summary>Whether a member gives null where there are no elements, if null is a value of what it gives.</summary>
    public static bool IsExtreme(IMethodSymbol method) => Extremes.Contains(method);

    /// <summary>When a member throws; null where that is not followed.</summary>
    public static FailingMember? Of(IMethodSymbol method) => Rows[method];
}
