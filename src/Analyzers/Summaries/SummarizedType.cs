using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>What a summary says of a type.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Members">Its members that others can name or run.</param>
/// <param name="Mentions">The members and types that it speaks of.</param>
internal sealed record SummarizedType(ReferencedType Facts, ImmutableArray<SummarizedMember> Members, Mentions Mentions);

/// <summary>What a summary says of a member.</summary>
/// <param name="Member">The member.</param>
/// <param name="Body">What it does or, for a static field, what gives it its first value; null where that is not followed.</param>
/// <param name="IsFixed">Whether it is a static field that nothing ever changes.</param>
internal sealed record SummarizedMember(MemberId Member, LoweredBody? Body, bool IsFixed);
