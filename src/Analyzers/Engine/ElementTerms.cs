using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates terms about the elements of containers.</summary>
internal static class ElementTerms
{
    /// <summary>With so many values another one is compared one by one.</summary>
    private const int MostCompared = 4;

    /// <summary>The longest list that is written out element by element.</summary>
    private const long MaximumListLength = 1_000;

    public static AbstractValue Range(AbstractValue start, AbstractValue count) =>
        (start, count) is (ConstantValue { Value: long first }, ConstantValue { Value: long length and >= 0 and <= MaximumListLength })
            ? new ListValue(StructuralList<AbstractValue>.Of(Enumerable.Range(0, (int)length).Select(index => new ConstantValue(first + index))), IsTuple: false)
            : DerivedOperators.Derived(DerivedOperators.Range, start, count, ValueDomain.Any);

    public static AbstractValue Repeated(AbstractValue value, AbstractValue count) => count is ConstantValue { Value: long and >= 0 and <= MaximumListLength and var length }
        ? new ListValue(StructuralList<AbstractValue>.Of(Enumerable.Repeat(value, (int)length)), IsTuple: false)
        : count is Symbolic or OffsetValue or ConstantValue { Value: > MaximumListLength } && value is not UnknownValue ? new DerivedSymbol(DerivedOperators.Repeated, value, count, ValueDomain.Any)
        : Determined.By(count);

    /// <summary>The element of a container at an index, or the value of a key.</summary>
    public static AbstractValue Element(this AnalysisState state, AbstractValue container, AbstractValue key, string @operator = DerivedOperators.Element) =>
        state.ContentsOf(container) is { } contents ? contents.At(contents is MapContents ? state.AsKey(key) : key)
        : container is TextValue { Text.Text: var known } && key is ConstantValue { Value: long and >= 0 and var place } && place < known.Length ? new ConstantValue(known[(int)place])
        : container is PresentValue or StructValue ? AbstractValue.Lost
        : DerivedOperators.ElementOf(container, key, @operator);

    /// <summary>What compares keys; null where nothing does but they themselves.</summary>
    public static AbstractValue? ComparerOf(this AnalysisState state, Term? comparer) =>
        comparer is not null && state.Evaluate(comparer) is not ConstantValue { Value: null } and var known ? known : null;

    /// <summary>How many elements a container has, or letters a text.</summary>
    public static AbstractValue Length(this AnalysisState state, AbstractValue container) =>
        container is TextValue { Text: { IsExact: true, Text: var text } } ? new ConstantValue((long)text.Length)
        : container is ViewValue { Length: not UnknownValue and var length } ? length
        : container is MapPartValue { Map: var map } ? state.Length(map)
        : state.ContentsOf(container) is { } contents ? contents.Count
        : container switch
        {
            UnknownValue or PresentValue => Determined.By(container),
            TextValue { Text: var name } => new DerivedSymbol(DerivedOperators.Length, container, null, new ValueDomain(IntervalSet.Between(StableTexts.ShortestLength(name), int.MaxValue))),
            Symbolic elements => DerivedOperators.CountOf(elements),
            _ => new DerivedSymbol(DerivedOperators.Length, container, null, ValueDomain.Count),
        };

    public static AbstractValue Contains(this AnalysisState state, AbstractValue container, AbstractValue value) =>
        container is MapPartValue { Part: MapPart.Keys, Map: var map } ? state.Contains(map, value)
        : state.ContentsOf(container) is { } contents ? state.Has(contents, value) : DerivedOperators.Derived(DerivedOperators.Contains, container, value, ValueDomain.Truth);

    /// <summary>Whether two objects are equal as they see it themselves.</summary>
    public static AbstractValue AreEqualObjects(this AnalysisState state, AbstractValue left, AbstractValue right) =>
        left is Symbolic or ConstantValue or EnumValue or TextValue && right is Symbolic or ConstantValue or EnumValue or TextValue
            ? Comparison.Combine(TermOperator.Equal, left, right)
            : state.Has(SequenceContents.Of([left]), right);

    /// <summary>Whether a container has something that equals a value.</summary>
    public static AbstractValue Has(this AnalysisState state, Contents contents, AbstractValue value)
    {
        var (held, asked) = contents is SequenceContents sequence ? (state.Compared(sequence), state.AsCompared(value)) : (contents, state.AsKey(value));
        return held.Has(asked) is var answer && answer is DerivedSymbol { Operator: DerivedOperators.Contains } && IsOneOf(held, asked) is { } one ? one : answer;
    }

    /// <summary>Whether a value is one of a few that are told apart by what they are; null where there are others.</summary>
    private static AbstractValue? IsOneOf(Contents contents, AbstractValue value)
    {
        var all = contents switch
        {
            SequenceContents { Rest: null } sequence => sequence.Items.Items.Distinct().ToList(),
            MapContents { Rest: null, Comparer: null, Comparison: not TextComparison.IgnoresCase } map => [.. map.Entries.Items.Select(entry => entry.Key)],
            _ => [],
        };
        return all.Count is 0 or > MostCompared || !all.Append(value).All(IsPlain) ? null
            : all.Select(one => Comparison.Combine(TermOperator.Equal, one, value)).Aggregate(AbstractValue.False, (any, one) => Comparison.Combine(TermOperator.Or, any, one)) is var answer and not UnknownValue ? answer : null;

        static bool IsPlain(AbstractValue one) => one is Symbolic or OffsetValue or ConstantValue or EnumValue or TextValue;
    }

    /// <summary>The elements of a sequence as they are compared; the keys of a map are so already.</summary>
    private static SequenceContents Compared(this AnalysisState state, SequenceContents sequence) => sequence.Items.Items.Concat(sequence.Tail.Items).Any(item => !ReferenceEquals(item, state.AsCompared(item)))
        ? sequence with { Items = StructuralList<AbstractValue>.Of(sequence.Items.Items.Select(item => state.AsCompared(item))), Tail = StructuralList<AbstractValue>.Of(sequence.Tail.Items.Select(item => state.AsCompared(item))) }
        : sequence;

    /// <summary>The index of the first element of a sequence that equals a value.</summary>
    public static AbstractValue IndexOf(this AnalysisState state, SequenceContents sequence, AbstractValue value) => state.Compared(sequence).IndexOf(state.AsCompared(value));

    public static AbstractValue IndexOf(this AnalysisState state, AbstractValue container, AbstractValue value) =>
        state.ContentsOf(container) is SequenceContents contents ? state.IndexOf(contents, value) : DerivedOperators.Derived(DerivedOperators.IndexOf, container, value, DerivedOperators.Place);
}
