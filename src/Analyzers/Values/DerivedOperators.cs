using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>Operators that values are derived by which are not known.</summary>
internal static class DerivedOperators
{
    /// <summary>The sign of elements of lists that are not known, among derived values.</summary>
    public const string Element = "element";

    /// <summary>The sign of letters of texts that are not known, among derived values.</summary>
    public const string Letter = "letter";

    /// <summary>The sign of how many elements there are, among derived values.</summary>
    public const string Length = "length";

    /// <summary>The sign of asking whether a container holds something, among derived values.</summary>
    public const string Contains = "contains";

    /// <summary>The sign of asking where a sequence holds something, among derived values.</summary>
    public const string IndexOf = "index of";

    /// <summary>The sign of whole numbers one after the other, by the first and how many, among derived values.</summary>
    public const string Range = "range";

    /// <summary>The sign of the same element over and over, by the element and how many, among derived values.</summary>
    public const string Repeated = "repeated";

    /// <summary>The sign of elements of which only is known how many there are, by what stands for them and how many, among derived values.</summary>
    public const string Sized = "sized";

    /// <summary>The sign of the elements that a view shows, among derived values.</summary>
    public const string View = "view";

    /// <summary>The sign of asking whether two records hold the same, among derived values.</summary>
    public const string RecordEquality = "record equality";

    /// <summary>What an operator makes of values in a way that is not followed.</summary>
    public static AbstractValue Derived(string @operator, AbstractValue left, AbstractValue right, ValueDomain domain) =>
        left is UnknownValue || right is UnknownValue ? Determined.By(left, right) : new DerivedSymbol(@operator, left, right, domain);

    /// <summary>The element at an index of those that are not known.</summary>
    public static AbstractValue ElementOf(AbstractValue elements, AbstractValue index, string @operator = Element) => elements switch
    {
        DerivedSymbol { Operator: Repeated, Left: var same } => same,
        DerivedSymbol { Operator: Range, Left: var start } when index is ConstantValue => Comparison.Combine(TermOperator.Add, start, index),
        _ => Derived(@operator, elements, index, ValueDomain.Any),
    };

    /// <summary>Elements of which there is one at least.</summary>
    public static DerivedSymbol SomeOf(Symbolic elements) => new(Sized, elements, new DerivedSymbol(Length, elements, null, new ValueDomain(IntervalSet.Between(1, int.MaxValue))), ValueDomain.Any);

    /// <summary>Where a value is among those that are not known; nowhere is one before the first place.</summary>
    public static readonly ValueDomain Place = new(IntervalSet.Between(-1, int.MaxValue));

    /// <summary>How many elements there are of those that are not known.</summary>
    public static AbstractValue CountOf(Symbolic elements) => elements is DerivedSymbol { Operator: Range or Repeated or Sized, Right: { } count } ? count
        : new DerivedSymbol(Length, elements, null, ValueDomain.Count);
}
