using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Enumerators of the framework, as objects: what they go through, and where they stand.</summary>
internal static class Enumerators
{
    /// <summary>What the objects are.</summary>
    public static readonly ObjectLayout Layout = ObjectLayout.Of(new TypeId(Enumerations.Enumerator, Enumerations.EnumeratorName));

    private static readonly MemberId Source = new(Enumerations.Enumerator + ".(source)", "source", MemberForm.Field);
    private static readonly MemberId Index = new(Enumerations.Enumerator + ".(index)", "index", MemberForm.Field);

    private static readonly MemberId Current = new(Enumerations.Enumerator + ".(current)", "current", MemberForm.Field);

    /// <summary>What an enumerator goes through; null for other values.</summary>
    public static AbstractValue? SourceOf(this AnalysisState state, AbstractValue value) =>
        value is ObjectValue && state.ObjectOf(value).Fields.TryGet(Source, out var source) ? source : null;

    /// <summary>The state in which an enumerator goes through something, and stands in front of its first element.</summary>
    public static AnalysisState WithSource(this AnalysisState state, ObjectValue enumerator, AbstractValue source) =>
        state.WithField(enumerator, Source, source).WithField(enumerator, Index, new ConstantValue(-1L));

    /// <summary>The state in which an enumerator stands one further.</summary>
    public static AnalysisState Moved(this AnalysisState state, AbstractValue enumerator) =>
        state.WithField(enumerator, Index, Comparison.Combine(TermOperator.Add, state.Field(enumerator, Index), new ConstantValue(1L)));

    /// <summary>The index at which an enumerator stands.</summary>
    public static AbstractValue PlaceOf(this AnalysisState state, AbstractValue enumerator) => state.Field(enumerator, Index);

    /// <summary>The state in which an enumerator stands at an element that was made for it.</summary>
    public static AnalysisState WithCurrent(this AnalysisState state, AbstractValue enumerator, AbstractValue element) => state.WithField(enumerator, Current, element);

    /// <summary>Whether an enumerator stands at an element, and not behind the last one.</summary>
    public static AbstractValue IsAtElement(this AnalysisState state, AbstractValue enumerator) =>
        Comparison.Combine(TermOperator.Less, state.Field(enumerator, Index), state.Length(state.Field(enumerator, Source)));

    /// <summary>The element at which an enumerator stands.</summary>
    public static AbstractValue CurrentOf(this AnalysisState state, AbstractValue enumerator) => state.SourceOf(enumerator) is not { } source
        ? AbstractValue.Unknown
        : state.ObjectOf(enumerator).Fields.TryGet(Current, out var current) ? current
        : state.ContentsOf(source) is SequenceContents ? state.Element(source, state.Field(enumerator, Index)) : Determined.By(source);
}
