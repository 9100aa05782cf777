using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The members of the containers of the framework, by the kind of the container, their names and the number of their parameters.</summary>
internal static class ContainerMembers
{
    /// <summary>Stands for any number of parameters.</summary>
    private const int Any = -1;

    private static readonly (string Name, int Parameters, ContainerMember Member)[] OfAll =
    [
        ("Remove", 1, ContainerMember.Remove),
        ("Clear", 0, ContainerMember.Clear),
        ("EnsureCapacity", Any, ContainerMember.Neutral),
        ("TrimExcess", Any, ContainerMember.Neutral),
        ("GetHashCode", Any, ContainerMember.Neutral),
        ("ToBuilder", 0, ContainerMember.ToBuilder),
        ("ToImmutable", Any, ContainerMember.ToBuilt),
        ("MoveToImmutable", Any, ContainerMember.MoveToBuilt),
        ("DrainToImmutable", Any, ContainerMember.MoveToBuilt),
    ];

    private static readonly (string Name, int Parameters, ContainerMember Member)[] OfSequences =
    [
        ("Add", 1, ContainerMember.Append),
        ("Enqueue", 1, ContainerMember.Append),
        ("Push", 1, ContainerMember.Prepend),
        ("Insert", 2, ContainerMember.Insert),
        ("InsertItem", 2, ContainerMember.Insert),
        ("AddRange", 1, ContainerMember.AddAll),
        ("InsertRange", 2, ContainerMember.InsertAll),
        ("SetItem", 2, ContainerMember.Set),
        ("Replace", 2, ContainerMember.Replace),
        ("RemoveAt", 1, ContainerMember.RemoveAt),
        ("RemoveItem", 1, ContainerMember.RemoveAt),
        ("ClearItems", 0, ContainerMember.Clear),
        ("RemoveRange", 2, ContainerMember.RemovePart),
        ("Pop", 0, ContainerMember.TakeFirst),
        ("Dequeue", 0, ContainerMember.TakeFirst),
        ("TryPop", 1, ContainerMember.TakeFirstInto),
        ("TryDequeue", 1, ContainerMember.TakeFirstInto),
        ("TryTake", 1, ContainerMember.TakeFirstInto),
        ("Pop", 1, ContainerMember.TakeFirstInto),
        ("Dequeue", 1, ContainerMember.TakeFirstInto),
        ("Peek", 0, ContainerMember.First),
        ("TryPeek", 1, ContainerMember.FirstInto),
        ("Reverse", 0, ContainerMember.Reverse),
        ("Sort", Any, ContainerMember.Sort),
        ("Contains", 1, ContainerMember.Contains),
        ("IndexOf", 1, ContainerMember.IndexOf),
        ("GetRange", 2, ContainerMember.Part),
        ("Slice", 2, ContainerMember.Slice),
        ("ToArray", 0, ContainerMember.ToArray),
        ("AsReadOnly", 0, ContainerMember.Same),
    ];

    private static readonly (string Name, int Parameters, ContainerMember Member)[] OfSets =
    [
        ("Add", 1, ContainerMember.TryAdd),
        ("Contains", 1, ContainerMember.Contains),
        ("TryGetValue", 2, ContainerMember.ValueInto),
        ("UnionWith", 1, ContainerMember.AddAll),
        ("Union", 1, ContainerMember.AddAll),
        ("Except", 1, ContainerMember.RemoveAll),
    ];

    private static readonly (string Name, int Parameters, ContainerMember Member)[] OfMaps =
    [
        ("Add", 2, ContainerMember.Set),
        ("SetItem", 2, ContainerMember.Set),
        ("AddRange", 1, ContainerMember.SetAll),
        ("SetItems", 1, ContainerMember.SetAll),
        ("TryAdd", 2, ContainerMember.TryAdd),
        ("Remove", 2, ContainerMember.RemoveInto),
        ("TryRemove", 2, ContainerMember.RemoveInto),
        ("RemoveRange", 1, ContainerMember.RemoveAll),
        ("ContainsKey", 1, ContainerMember.Contains),
        ("TryGetValue", 2, ContainerMember.ValueInto),
        ("GetOrAdd", 2, ContainerMember.GetOrAdd),
    ];

    private static readonly Dictionary<(ContainerKind, string, int), ContainerMember> Rows =
        Of(ContainerKind.Sequence, OfSequences).Concat(Of(ContainerKind.Set, OfSets)).Concat(Of(ContainerKind.Map, OfMaps)).ToDictionary(row => row.Key, row => row.Member);

    /// <summary>What a member of a container does; null for others.</summary>
    public static ContainerMember? Of(IMethodSymbol method, ContainerKind kind)
    {
        var isKnown = Rows.TryGetValue((kind, method.Name, method.Parameters.Length), out var member) || Rows.TryGetValue((kind, method.Name, Any), out member);
        return !isKnown ? null
            : member == ContainerMember.Append && ContainerTypes.IsStack(method.ContainingType) ? ContainerMember.Prepend
            : member == ContainerMember.AddAll && ContainerTypes.IsStack(method.ContainingType) ? null
            : member;
    }

    /// <summary>Whether a member adds a key that may not be there yet.</summary>
    public static bool IsAddingOnce(IMethodSymbol method, ContainerKind kind) => kind == ContainerKind.Map && method is { Name: "Add", Parameters.Length: 2 };

    private static IEnumerable<((ContainerKind, string, int) Key, ContainerMember Member)> Of(ContainerKind kind, (string Name, int Parameters, ContainerMember Member)[] members) =>
        OfAll.Concat(members).Select(row => ((kind, row.Name, row.Parameters), row.Member));
}
