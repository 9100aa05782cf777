using CsCheck;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Tests.Laws;

/// <summary>Random values of the lattices.</summary>
internal static class Draw
{
    /// <summary>How many examples a cheap law is tried on.</summary>
    public const int Many = 3_000;

    /// <summary>How many examples a law is tried on that looks through all concrete values.</summary>
    public const int Some = 400;

    /// <summary>How many examples a law is tried on that looks through all concrete values for each of many states.</summary>
    public const int Few = 100;

    /// <summary>Numbers close to each other, and the ends of the types of numbers.</summary>
    public static readonly Gen<long> Number = Gen.Frequency(
        (8, Gen.Long[-6, 6]),
        (1, Gen.OneOf<long>(int.MinValue, int.MaxValue, byte.MaxValue, uint.MaxValue)),
        (1, Gen.OneOf(long.MinValue, long.MinValue + 1, long.MaxValue - 1, long.MaxValue)));

    /// <summary>Sets of numbers, from none to all.</summary>
    public static readonly Gen<IntervalSet> Intervals = Gen.Frequency(
        (1, Gen.Const(new IntervalSet([]))),
        (1, Gen.Const(IntervalSet.Between(long.MinValue, long.MaxValue))),
        (8, Gen.Select(Number, Number).Array[1, 4].Select(pairs => pairs
            .Select(pair => IntervalSet.Between(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)))
            .Aggregate((left, right) => (IntervalSet)left.Or(right)))));

    /// <summary>Values that equal others only by being the same.</summary>
    public static readonly Gen<AbstractValue> Plain = Gen.OneOf<AbstractValue>(
        AbstractValue.Null, AbstractValue.True, AbstractValue.False, new ConstantValue(0L), new ConstantValue(1L),
        Text("a"), Text("b"), new ConstantValue(ReuseLiteral.Auto));

    /// <summary>Sets of values: some, and all but some.</summary>
    public static readonly Gen<ChoiceSet> Choices =
        Gen.Select(Gen.Bool, Plain.Array[0, 5], (allBut, values) => ChoiceSet.Of(values) with { AllBut = allBut });

    /// <summary>A constant text.</summary>
    public static AbstractValue Text(string text) => new TextValue(KnownName.Exactly(text));
}
