using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The summary that an assembly carries. Each type is read when it is first asked for, each body too; what cannot be read is not known.</summary>
internal sealed class AssemblySummary : IReferencedCode
{
    private readonly ImmutableDictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, TypeSummary?> _types = new(StringComparer.Ordinal);
    private readonly Lazy<(PackedText Packing, DeclaredLines Declared)> _common;

    private AssemblySummary(ImmutableDictionary<string, string> texts, bool isOfKnownVersion)
    {
        (_texts, IsOfKnownVersion) = (texts, isOfKnownVersion);
        _common = new Lazy<(PackedText, DeclaredLines)>(ReadCommon);
        Reaching = (texts.TryGetValue(SummaryText.Assembly, out var text) ? Readable.Value(() => ReachingText.Read(PackedText.Alone.Unpack(text))) : null) ?? ReachingMembers.None;
    }

    /// <summary>Whether it is of the version that these analyzers read. Of another one nothing is known.</summary>
    public bool IsOfKnownVersion { get; }

    /// <inheritdoc/>
    public ReachingMembers Reaching { get; }

    /// <summary>The summary of some texts; null where there are none.</summary>
    public static AssemblySummary? Of(IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return null;
        }

        var known = texts.Where(text => text.StartsWith(SummaryText.Version, StringComparison.Ordinal)).Select(text => text.Substring(SummaryText.Version.Length).Split(['\n'], 2))
            .Where(parts => parts.Length == 2).GroupBy(parts => parts[0], StringComparer.Ordinal)
            .ToImmutableDictionary(parts => parts.Key, parts => parts.First()[1], StringComparer.Ordinal);
        return new AssemblySummary(known, isOfKnownVersion: !known.IsEmpty);
    }

    /// <inheritdoc/>
    public ReferencedType? FindType(string definition) => Type(definition)?.Facts;

    /// <inheritdoc/>
    public MemberId? FindMember(string definition, string id) => Type(definition)?.Find(id)?.Member;

    /// <inheritdoc/>
    public bool HasBody(MemberId member) => !member.IsField && Lines(member)?.HasBody == true;

    /// <inheritdoc/>
    public LoweredBody? Find(MemberId member, CancellationToken cancellation) => member.IsField ? null : Lines(member)?.Body;

    /// <inheritdoc/>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation) =>
        member.IsField && Lines(member) is { } lines && (startsProgram || lines.IsFixed) ? lines.Body : null;

    /// <inheritdoc/>
    public LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation) => Find(statics, cancellation);

    private MemberLines? Lines(MemberId member) => member.ContainingType is { } type ? Type(type.Definition)?.Find(member.Text) : null;

    private TypeSummary? Type(string definition) => !_texts.TryGetValue(definition, out var text) ? null
        : _types.GetOrAdd(definition, _ => Readable.Value(() => TypeText.Read(_common.Value.Packing.Unpack(text), _common.Value.Declared, definition)));

    private (PackedText Packing, DeclaredLines Declared) ReadCommon()
    {
        var declared = new DeclaredLines();
        if (!_texts.TryGetValue(SummaryText.Common, out var packed) || Readable.Value(() => Tuple.Create(PackedText.AfterPacked(packed))) is not { Item1: var (packing, text) })
        {
            return (PackedText.Alone, declared);
        }

        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).TakeWhile(line => line != SummaryText.Alike))
        {
            Readable.Value<object>(() =>
            {
                declared.Add(line);
                return null;
            });
        }

        return (packing, declared);
    }
}
