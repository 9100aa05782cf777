using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers what the compiler calls where a type of this project is looked at like a list: its length, its indexer, its <c>Slice</c>.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OwnListLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Whether the compiler counts by a property and takes elements by a member whose code is followed.</summary>
    public bool IsList(ISymbol? length, ISymbol? indexer) => length is IPropertySymbol && IsElement(indexer) && factory.Context.IsOwn(length) && factory.Context.IsOwn(indexer!);

    private static bool IsElement(ISymbol? indexer) => indexer is IPropertySymbol { IsIndexer: true, Parameters.Length: 1, GetMethod: not null } or IMethodSymbol { Parameters.Length: 2 };

    /// <summary>What is found from the end, or between two places.</summary>
    public Term Element(IImplicitIndexerReferenceOperation element, Steps steps)
    {
        var parts = lowering.Operands.InOrder([element.Instance, element.Argument], steps);
        var (list, argument) = (factory.Snapshot(parts[0], steps), factory.Stable(parts[1], steps));
        var length = Length(element.LengthSymbol, list, element, steps);
        if (!IndexMembers.IsRange(element.Argument.Type))
        {
            return Indexed(element.IndexerSymbol, list, IndexValueLowering.Offset(argument, length), element, steps);
        }

        var (start, end) = IndexValueLowering.Bounds(argument, length);
        return Sliced((IMethodSymbol)element.IndexerSymbol, list, start, new BinaryTerm(TermOperator.Subtract, end, start), element, steps);
    }

    private Term Length(ISymbol length, Term list, IOperation operation, Steps steps) => length is IPropertySymbol property && lowering.Accessors.ReadsThroughAccessor(property)
        ? lowering.SourceCalls.SourceCall(property.GetMethod!, list, [], factory.NewResult(), operation, steps)
        : factory.Snapshot(new FieldTerm(list, factory.Id(length.OriginalDefinition)), steps);

    private Term Indexed(ISymbol indexer, Term list, Term index, IOperation operation, Steps steps) =>
        lowering.Extensions.CallOn(((IPropertySymbol)indexer).GetMethod!, list, [index], factory.NewResult(), operation, steps);

    private Term Sliced(IMethodSymbol slice, Term list, Term start, Term length, IOperation operation, Steps steps) =>
        lowering.Extensions.CallOn(slice, list, [start, length], factory.NewResult(), operation, steps);

    /// <summary>The condition under which an object matches a list pattern. Elements are only asked for where all before them matches.</summary>
    public Term Match(IListPatternOperation pattern, Term value, Steps steps)
    {
        var list = factory.Stable(value, steps);
        lowering.Patterns.Predeclare(pattern, steps);
        lowering.Patterns.Designate(pattern.DeclaredSymbol, list, steps);
        var fixedParts = pattern.Patterns.Count(part => part is not ISlicePatternOperation);
        return lowering.Branches.Choice(lowering.Patterns.IsOfType(list, pattern.InputType, pattern.NarrowedType), inside =>
        {
            var length = Length(pattern.LengthSymbol!, list, pattern, inside);
            var fits = fixedParts == pattern.Patterns.Length ? Terms.AreEqual(length, new LiteralTerm(fixedParts)) : new BinaryTerm(TermOperator.LessOrEqual, new LiteralTerm(fixedParts), length);
            return MatchParts(pattern, 0, fits, list, length, inside);
        }, _ => Terms.False, steps);
    }

    private Term MatchParts(IListPatternOperation pattern, int index, Term matches, Term list, Term length, Steps steps)
    {
        lowering.Guard();
        var parts = pattern.Patterns;
        if (index == parts.Length)
        {
            return matches;
        }

        if (parts[index] is IDiscardPatternOperation or ISlicePatternOperation { Pattern: null })
        {
            return MatchParts(pattern, index + 1, matches, list, length, steps);
        }

        return lowering.Branches.Choice(matches, inside =>
        {
            var isBehind = parts.Take(index).Any(part => part is ISlicePatternOperation);
            var place = isBehind ? factory.Snapshot(new BinaryTerm(TermOperator.Subtract, length, new LiteralTerm(parts.Length - index)), inside) : new LiteralTerm(index);
            var matchesHere = parts[index] is not ISlicePatternOperation { SliceSymbol: var symbol, Pattern: { } inner }
                ? lowering.Patterns.Match(parts[index], factory.Stable(Indexed(pattern.IndexerSymbol!, list, place, pattern, inside), inside), inside)
                : symbol is IMethodSymbol { Parameters.Length: 2 } slice && factory.Context.IsOwn(slice)
                    ? lowering.Patterns.Match(inner, factory.Stable(Sliced(slice, list, place, factory.Snapshot(new BinaryTerm(TermOperator.Subtract, length, new LiteralTerm(parts.Length - 1)), inside), pattern, inside), inside), inside)
                    : lowering.Patterns.MatchUnknown(inner, list, inside);
            return MatchParts(pattern, index + 1, matchesHere, list, length, inside);
        }, _ => Terms.False, steps);
    }
}
