using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Collections that hand each change to a virtual member, which a class of its own may override.</summary>
internal static class CollectionHooks
{
    /// <summary>The member that sets an element.</summary>
    public const string Setter = "SetItem";

    /// <summary>The member of keyed collections that tells the key of an element.</summary>
    public const string Key = "GetKeyForItem";

    private static readonly TypeSet Types = new(
        "System.Collections.ObjectModel.Collection", "System.Collections.ObjectModel.ObservableCollection", "System.Collections.ObjectModel.KeyedCollection");

    private static readonly TypeSet Keyed = new("System.Collections.ObjectModel.KeyedCollection");

    private static readonly Dictionary<ContainerMember, string> Rows = new()
    {
        [ContainerMember.Append] = "InsertItem",
        [ContainerMember.Insert] = "InsertItem",
        [ContainerMember.Set] = Setter,
        [ContainerMember.RemoveAt] = "RemoveItem",
        [ContainerMember.Remove] = "RemoveItem",
        [ContainerMember.Clear] = "ClearItems",
    };

    /// <summary>The names of all those members.</summary>
    public static IEnumerable<string> Names => Rows.Values.Distinct().Append(Key);

    /// <summary>Whether a type hands its changes to such members.</summary>
    public static bool AreOf(ITypeSymbol? type) => Types.Contains(type);

    /// <summary>Whether a type finds its elements by their keys.</summary>
    public static bool IsKeyed(ITypeSymbol? type) => Keyed.Contains(type);

    /// <summary>The member that a change is handed to; null where there is none. Calling that member itself is no such change.</summary>
    public static string? Of(ContainerMember member, IMethodSymbol method) =>
        method.DeclaredAccessibility == Accessibility.Public && Rows.TryGetValue(member, out var hook) ? hook : null;
}
