using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Members that have something in common, by the full names of their types and by their own.</summary>
internal sealed class MemberSet(params (string Type, string[] Members)[] types)
{
    private readonly TypeTable<string[]> _types = new(types);

    /// <summary>Whether a member is one of them.</summary>
    public bool Contains(ISymbol member) => _types.TryGet(member.ContainingType, out var members) && Array.IndexOf(members, member.Name) >= 0;
}
