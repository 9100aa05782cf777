using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Effects;

/// <summary>The members and types that bodies speak of: all that their texts declare.</summary>
internal sealed class Mentions
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<RecordPart>> Parts = new();

    private readonly HashSet<MemberId> _members = [];
    private readonly HashSet<TypeId> _types = [];
    private readonly HashSet<TypeId> _laidOut = [];

    /// <summary>The members.</summary>
    public IReadOnlyCollection<MemberId> Members => _members;

    /// <summary>The types.</summary>
    public IReadOnlyCollection<TypeId> Types => _types;

    /// <summary>What a body speaks of.</summary>
    /// <param name="member">The member that it is of.</param>
    /// <param name="body">The body.</param>
    public static Mentions In(MemberId member, LoweredBody body)
    {
        var mentions = new Mentions();
        foreach (var (function, effects) in body.Nested.Select(nested => (nested.Key, nested.Value)).Prepend((member, body)))
        {
            mentions.Add(function);
            mentions.Add(effects.Parameters);
            mentions.Add(effects.Effect);
        }

        return mentions;
    }

    /// <summary>Adds what other code speaks of.</summary>
    public void Add(Mentions others)
    {
        _members.UnionWith(others._members);
        _types.UnionWith(others._types);
        _laidOut.UnionWith(others._laidOut);
    }

    /// <summary>Adds what an effect, a term, or a part of one speaks of.</summary>
    public void Add(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null or IConvertible or Site or ShapeLiteral or ImmutableHashSet<string>:
                break;
            case Slot slot:
                Add(slot.Type);
                Add(slot.Function);
                break;
            case MemberId member when _members.Add(member):
                Add(member.ContainingType);
                Add(member.Type);
                Add(member.Outer);
                Add(member.Accesses);
                break;
            case TypeId type when _types.Add(type):
                Add(type.TypeArguments);
                Add(type.Layout);
                break;
            case ObjectLayout layout when _laidOut.Add(layout.Type):
                Add(layout.Type);
                AddParts(layout);
                break;
            case MemberId or TypeId or ObjectLayout:
                break;
            case KeyValuePair<MemberId, MemberId> target:
                Add(target.Key);
                Add(target.Value);
                break;
            case IEnumerable several:
                foreach (var one in several)
                {
                    Add(one);
                }

                break;
            default:
                AddParts(value);
                break;
        }
    }

    private void AddParts(object record)
    {
        foreach (var part in Parts.GetOrAdd(record.GetType(), type => [.. RecordShape.Of(type).Parts.Where(part => MayMention(part.Type))]))
        {
            Add(part.Of(record));
        }
    }

    private static bool MayMention(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return !(type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Site) || type == typeof(ImmutableArray<string>));
    }
}
