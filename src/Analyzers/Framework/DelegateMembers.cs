using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a member does with delegates.</summary>
internal enum DelegateMember
{
    /// <summary>The delegate that code kept as data stands for.</summary>
    Compile,

    /// <summary>The delegate that runs several ones.</summary>
    Combine,

    /// <summary>A delegate without the last run of another one.</summary>
    Remove,

    /// <summary>The delegates that one runs, each by itself.</summary>
    List,
}

/// <summary>The members that deal with delegates.</summary>
internal static class DelegateMembers
{
    private const string Delegate = "System.Delegate";
    private const string Multicast = "System.MulticastDelegate";

    private static readonly MemberTable<DelegateMember> Rows = new(
        ("System.Linq.Expressions.Expression", "Compile", DelegateMember.Compile),
        (Delegate, "Combine", DelegateMember.Combine),
        (Delegate, "Remove", DelegateMember.Remove),
        (Delegate, "GetInvocationList", DelegateMember.List),
        (Multicast, "GetInvocationList", DelegateMember.List),
        (Delegate, "EnumerateInvocationList", DelegateMember.List));

    private static readonly TypeSet Enumerators = new("System.InvocationListEnumerator");

    /// <summary>What a member does; null for others.</summary>
    public static DelegateMember? Of(IMethodSymbol method) => Rows[method];

    /// <summary>Whether a type goes through the delegates that one runs.</summary>
    public static bool IsEnumerator(ITypeSymbol? type) => Enumerators.Contains(type);
}
