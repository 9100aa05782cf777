using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member says of an index or a range, or makes.</summary>
internal enum IndexMember
{
    /// <summary>Makes an index; a second argument tells whether it counts from the end.</summary>
    NewIndex,

    /// <summary>An index that counts from the start.</summary>
    FromStart,

    /// <summary>An index that counts from the end.</summary>
    FromEnd,

    /// <summary>The first index.</summary>
    First,

    /// <summary>The index behind the last element.</summary>
    Behind,

    /// <summary>How far an index counts.</summary>
    Value,

    /// <summary>Whether an index counts from the end.</summary>
    IsFromEnd,

    /// <summary>Where an index is in so many elements.</summary>
    Offset,

    /// <summary>Makes a range of two indices.</summary>
    NewRange,

    /// <summary>The range from an index to the end.</summary>
    StartAt,

    /// <summary>The range from the start to an index.</summary>
    EndAt,

    /// <summary>The range of all elements.</summary>
    All,

    /// <summary>Where a range starts.</summary>
    Start,

    /// <summary>Where a range ends.</summary>
    End,

    /// <summary>Where a range starts in so many elements, and how many it has.</summary>
    OffsetAndLength,
}

/// <summary>The members of indices and ranges.</summary>
internal static class IndexMembers
{
    private const string Index = "System.Index";
    private const string Range = "System.Range";

    private static readonly TypeSet Indices = new(Index);
    private static readonly TypeSet Ranges = new(Range);

    private static readonly MemberTable<IndexMember> Rows = new(
        (Index, ".ctor", IndexMember.NewIndex),
        (Index, "op_Implicit", IndexMember.FromStart),
        (Index, "FromStart", IndexMember.FromStart),
        (Index, "FromEnd", IndexMember.FromEnd),
        (Index, "Start", IndexMember.First),
        (Index, "End", IndexMember.Behind),
        (Index, "Value", IndexMember.Value),
        (Index, "IsFromEnd", IndexMember.IsFromEnd),
        (Index, "GetOffset", IndexMember.Offset),
        (Range, ".ctor", IndexMember.NewRange),
        (Range, "StartAt", IndexMember.StartAt),
        (Range, "EndAt", IndexMember.EndAt),
        (Range, "All", IndexMember.All),
        (Range, "Start", IndexMember.Start),
        (Range, "End", IndexMember.End),
        (Range, "GetOffsetAndLength", IndexMember.OffsetAndLength));

    /// <summary>Whether a type is that of indices, which may count from the end.</summary>
    public static bool IsIndex(ITypeSymbol? type) => Indices.Contains(type);

    /// <summary>Whether a type is that of ranges.</summary>
    public static bool IsRange(ITypeSymbol? type) => Ranges.Contains(type);

    /// <summary>What a member says or makes; null for others.</summary>
    public static IndexMember? Of(ISymbol member) => Rows[member];
}
