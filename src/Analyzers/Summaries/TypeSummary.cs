using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What the summary of an assembly says of one type.</summary>
/// <param name="facts">What is known of it.</param>
/// <param name="members">Its members, by their ids.</param>
internal sealed class TypeSummary(ReferencedType facts, IReadOnlyDictionary<string, MemberLines> members)
{
    /// <summary>What is known of it.</summary>
    public ReferencedType Facts => facts;

    /// <summary>What is said of one of its members; null where nothing is.</summary>
    public MemberLines? Find(string id) => members.TryGetValue(id, out var member) ? member : null;
}

/// <summary>What the summary of an assembly says of one member. It is read when it is first asked for.</summary>
/// <param name="isFixed">Whether it is a static field that nothing ever changes.</param>
/// <param name="label">What the lines call it.</param>
/// <param name="declared">What they speak of.</param>
internal sealed class MemberLines(bool isFixed, string label, DeclaredLines declared)
{
    private readonly List<string> _lines = [];
    private readonly object _gate = new();
    private (MemberId? Member, LoweredBody? Body)? _read;

    /// <summary>Whether it is a static field that nothing ever changes.</summary>
    public bool IsFixed => isFixed;

    /// <summary>Whether it has a body.</summary>
    public bool HasBody => _lines.Count > 0;

    /// <summary>The member; null where that cannot be read.</summary>
    public MemberId? Member => Read().Member;

    /// <summary>Its body; null where it has none, or one that cannot be read.</summary>
    public LoweredBody? Body => Read().Body;

    /// <summary>Adds a line of its body.</summary>
    public void Add(string line) => _lines.Add(line);

    private (MemberId? Member, LoweredBody? Body) Read()
    {
        lock (_gate)
        {
            return _read ??= Readable.Value(() => declared.Find<MemberId>(label)) is { IsComplete: true } member
                ? (member, _lines.Count == 0 ? null : Readable.Value(() => BodyText.ReadLines(_lines, declared, member).Body.AsForeign()))
                : (null, null);
        }
    }
}
