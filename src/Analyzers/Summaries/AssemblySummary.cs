using System.Collections.Concurrent;
using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>The summary that an assembly carries. Each type is read when it is first asked for, each body too; what cannot be read is not known.</summary>
internal sealed class AssemblySummary : IReferencedCode
{
    private readonly ImmutableDictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, TypeSummary?> _types = new(StringComparer.Ordinal);
    private readonly Lazy<string> _common;

    private AssemblySummary(ImmutableDictionary<string, string> texts, bool isOfKnownVersion)
    {
        (_texts, IsOfKnownVersion) = (texts, isOfKnownVersion);
        _common = new Lazy<string>(() => texts.TryGetValue(SummaryText.Common, out var common) ? Readable(() => PackedText.Unpack("", common)) ?? "" : "");
        Reaching = texts.TryGetValue(SummaryText.Assembly, out var text) ? Readable(() => SummaryText.ReadReaching(text)) ?? ReachingMembers.None : ReachingMembers.None;
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
    public bool HasBody(MemberId member) => TypeOf(member)?.Has(member.Text) == true;

    /// <inheritdoc/>
    public LoweredBody? Find(MemberId member, CancellationToken cancellation) => TypeOf(member)?.Find(member.Text);

    /// <inheritdoc/>
    public LoweredBody? FindInitializer(MemberId member, bool startsProgram, CancellationToken cancellation) =>
        TypeOf(member) is { } type && (startsProgram || type.Facts.Fixed.Contains(member)) ? type.Find(SummaryText.Initializer + member.Text) : null;

    /// <inheritdoc/>
    public LoweredBody? FindStatics(MemberId statics, CancellationToken cancellation) => Find(statics, cancellation);

    private TypeSummary? TypeOf(MemberId member) => member.ContainingType is { } type ? Type(type.Definition) : null;

    private TypeSummary? Type(string definition) => !_texts.TryGetValue(definition, out var text) ? null
        : _types.GetOrAdd(definition, _ => Readable(() => PackedText.Unpack(_common.Value, text)) is { } whole && TypeSummary.Read(whole) is { } read && read.Facts.Layout.Type.Definition == definition ? read : null);

    private static T? Readable<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException or InvalidCastException
            or System.Reflection.TargetInvocationException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <summary>What is said of one type.</summary>
    private sealed class TypeSummary
    {
        private readonly ImmutableDictionary<string, Lazy<LoweredBody?>> _bodies;

        private TypeSummary(ReferencedType facts, EffectReader declared, IEnumerable<string> bodies)
        {
            Facts = facts;
            _bodies = bodies.Select(body => body.Split(['\n'], 2)).Where(parts => parts.Length == 2).GroupBy(parts => parts[0], StringComparer.Ordinal).ToImmutableDictionary(
                parts => parts.Key, parts => new Lazy<LoweredBody?>(() => Readable(() => BodyText.ReadLines(parts.First()[1], declared).AsForeign())), StringComparer.Ordinal);
        }

        public ReferencedType Facts { get; }

        public static TypeSummary? Read(string text)
        {
            var parts = ("\n" + text).Split(["\n" + SummaryText.Heading], StringSplitOptions.None);
            return Readable(() => new TypeRead(SummaryText.ReadType(parts[0]))) is { Read: var (facts, declared) } ? new TypeSummary(facts, declared, parts.Skip(1)) : null;
        }

        private sealed record TypeRead((ReferencedType Type, EffectReader Declared) Read);

        public bool Has(string heading) => _bodies.ContainsKey(heading);

        public LoweredBody? Find(string heading) => _bodies.TryGetValue(heading, out var body) ? body.Value : null;
    }
}
