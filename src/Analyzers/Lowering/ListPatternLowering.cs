using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Patterns of arrays, lists, views and texts, element by element.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ListPatternLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term MatchList(IListPatternOperation pattern, Term value, Steps steps)
    {
        var isText = pattern.NarrowedType.SpecialType == SpecialType.System_String;
        if (!isText && ContainerTypes.KindOf(pattern.NarrowedType) != ContainerKind.Sequence)
        {
            return lowering.OwnLists.IsList(pattern.LengthSymbol, pattern.IndexerSymbol) ? lowering.OwnLists.Match(pattern, value, steps) : lowering.Patterns.MatchUnknown(pattern, value, steps);
        }

        lowering.Patterns.Designate(pattern.DeclaredSymbol, value, steps);
        var list = factory.Stable(value, steps);
        var patterns = pattern.Patterns;
        var slice = patterns.Select((part, index) => (part, index)).FirstOrDefault(part => part.part is ISlicePatternOperation).part as ISlicePatternOperation;
        var least = new LiteralTerm(patterns.Length - (slice is null ? 0 : 1));
        var matches = Terms.And(
            lowering.Patterns.IsOfType(list, pattern.InputType, pattern.NarrowedType),
            slice is null ? Terms.AreEqual(new LengthTerm(list), least) : new BinaryTerm(TermOperator.LessOrEqual, least, new LengthTerm(list)));
        var behind = 0;
        for (var index = 0; index < patterns.Length; index++)
        {
            if (patterns[index] == slice)
            {
                behind = patterns.Length - index - 1;
                matches = slice.Pattern is { } inner ? Terms.And(matches, lowering.Patterns.Match(inner, Part(slice, list, index, FromEnd(list, behind, steps), steps), steps)) : matches;
            }
            else
            {
                var place = behind == 0 ? new LiteralTerm(index) : FromEnd(list, patterns.Length - index, steps);
                matches = Terms.And(matches, lowering.Patterns.Match(patterns[index], new ElementTerm(list, place) { IsLetter = isText }, steps));
            }
        }

        return matches;
    }

    /// <summary>What a slice pattern looks at.</summary>
    private Term Part(ISlicePatternOperation slice, Term list, int start, Term end, Steps steps)
    {
        var type = slice.Pattern!.InputType;
        var first = new LiteralTerm(start);
        return type.SpecialType == SpecialType.System_String || ContainerTypes.IsView(type) ? new SliceTerm(list, first, end) { IsView = true }
            : ContainerTypes.KindOf(type) is { } kind ? lowering.Containers.Allocated(type, kind, new SliceTerm(list, first, end), null, slice, steps)
            : factory.Determined(type, origin: null, list);
    }

    private Term FromEnd(Term list, int distance, Steps steps) => factory.Snapshot(new BinaryTerm(TermOperator.Subtract, new LengthTerm(list), new LiteralTerm(distance)), steps);
}
