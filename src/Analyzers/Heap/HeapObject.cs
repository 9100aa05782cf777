using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Heap;

/// <summary>What is known of an object: one that the code has made, one that came from elsewhere, or the static part of a type.</summary>
/// <param name="Fields">What its fields hold; one that is not here was not written since the object came into sight.</param>
/// <param name="Contents">What it holds as a container; null where it is none, or nothing is known of it.</param>
internal sealed record HeapObject(StructuralMap<MemberId, AbstractValue> Fields, Contents? Contents = null)
{
    /// <summary>An object of which nothing is known.</summary>
    public static readonly HeapObject Empty = new(StructuralMap<MemberId, AbstractValue>.Empty);

    /// <summary>The values in it.</summary>
    public IEnumerable<AbstractValue> Values => Fields.Entries.Select(entry => entry.Value).Concat(Contents?.Values ?? []);
}
