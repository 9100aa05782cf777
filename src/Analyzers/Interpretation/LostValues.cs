namespace ScopeLint.Analyzers.Interpretation;

/// <summary>Tells values that come from outside, and can be anything, from those that the program has made what they are while nobody looked,
/// such as an element of an array that other code has written: which way a condition on these goes is not known, but not open either.</summary>
internal static class LostValues
{
    /// <summary>Whether a value is such a one, or follows from one.</summary>
    public static bool IsLost(this AbstractValue? value) => value switch
    {
        UnknownValue unknown => unknown.IsLost,
        PresentValue present => present.IsLost,
        OpaqueSymbol opaque => opaque.IsLost,
        MemberSymbol member => member.Receiver.IsLost() || member.Arguments.Items.Any(IsLost),
        DerivedSymbol derived => derived.Left.IsLost() || derived.Right.IsLost(),
        OffsetValue offset => offset.Base.IsLost(),
        ListValue list => list.Elements.Items.Any(IsLost),
        _ => false,
    };

    /// <summary>What is not known because some values are not: lost if one of them is.</summary>
    public static AbstractValue UnknownBy(params AbstractValue?[] values) => values.Any(IsLost) ? AbstractValue.Lost : AbstractValue.Unknown;
}
