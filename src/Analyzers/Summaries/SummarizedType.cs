using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What a summary says of a type.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Members">Its members that others can name or run.</param>
internal sealed record SummarizedType(ReferencedType Facts, ImmutableArray<SummarizedMember> Members)
{
    /// <summary>The members and types that it speaks of.</summary>
    public Mentions Mentions { get; } = MentionsOf(Facts, Members);

    private static Mentions MentionsOf(ReferencedType facts, ImmutableArray<SummarizedMember> members)
    {
        var mentions = new Mentions();
        mentions.Add(facts.Layout);
        foreach (var (member, body, _) in members)
        {
            mentions.Add(member);
            if (body is not null)
            {
                mentions.Add(member, body);
            }
        }

        return mentions;
    }
}

/// <summary>What a summary says of a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Body">What it does or, for a static field, what gives it its first value; null where that is not followed.</param>
/// <param name="IsFixed">Whether it is a static field that nothing ever changes.</param>
internal sealed record SummarizedMember(MemberId Member, LoweredBody? Body, bool IsFixed);
