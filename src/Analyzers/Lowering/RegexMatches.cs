using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What a match of a regular expression holds.</summary>
internal static class RegexMatches
{
    /// <summary>What a member says of a match or group; null for other members.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">The type of its object.</param>
    /// <param name="receiver">Its object.</param>
    /// <param name="arguments">The index or name of a group.</param>
    public static Term? OfMatch(ISymbol member, ITypeSymbol? type, Term receiver, ImmutableArray<Term> arguments)
    {
        var group = GroupOf(type, receiver);
        return RegexMembers.Of(member) switch
        {
            RegexMember.Groups => receiver,
            RegexMember.Group when arguments is [var key] && member is IPropertySymbol { Parameters: [{ Type.SpecialType: var by }] } =>
                new KnownCallTerm(RegexMembers.GroupOfMatch, [receiver, key], new ElementTerm(receiver, by == SpecialType.System_String ? new IndexOfTerm(NamesOf(receiver), key) : key)),
            RegexMember.Count => new LengthTerm(receiver),
            RegexMember.Match when arguments is [var place] => new ElementTerm(receiver, place),
            RegexMember.Success => new ElementTerm(group, Terms.Zero),
            RegexMember.Value => TextOf(type, receiver),
            RegexMember.Index => new ElementTerm(group, new LiteralTerm(2)),
            RegexMember.Length => new ElementTerm(group, new LiteralTerm(3)),
            _ => null,
        };
    }

    /// <summary>The text that matches.</summary>
    /// <param name="type">The type of the match or group.</param>
    /// <param name="receiver">The match or group.</param>
    public static Term TextOf(ITypeSymbol? type, Term receiver) => new ElementTerm(GroupOf(type, receiver), new LiteralTerm(1));

    private static Term GroupOf(ITypeSymbol? type, Term receiver) => RegexMembers.IsMatch(type) ? new ElementTerm(receiver, Terms.Zero) : receiver;

    private static ElementTerm NamesOf(Term match) => new(match, new BinaryTerm(TermOperator.Subtract, new LengthTerm(match), new LiteralTerm(1)));
}
