using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What is known of members, by the full names of their types and by their own.</summary>
internal sealed class MemberTable<T>
    where T : struct
{
    private readonly TypeTable<Dictionary<string, T>> _types;

    /// <summary>Makes a table.</summary>
    /// <param name="rows">The full names of the types, without the number of their type parameters, the names of their members, and what is
    /// known of each.</param>
    public MemberTable(params (string Type, string Member, T Row)[] rows) => _types = new(rows
        .GroupBy(row => row.Type, StringComparer.Ordinal)
        .Select(type => (type.Key, type.ToDictionary(row => row.Member, row => row.Row, StringComparer.Ordinal))));

    /// <summary>What is known of a member; null where the table does not have it.</summary>
    public T? this[ISymbol member] => _types.TryGet(member.ContainingType, out var members) && members.TryGetValue(member.Name, out var row) ? row : null;
}
