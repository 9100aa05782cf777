using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Values;

/// <summary>Some values out of a domain. Sets of one domain are of one class.</summary>
internal abstract record ValueSet
{
    /// <summary>Whether no value is left.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>The only value left; null where there are none or several.</summary>
    public abstract AbstractValue? Single { get; }

    /// <summary>The values, where they can be counted up; null where not.</summary>
    public abstract IEnumerable<AbstractValue>? Choices { get; }

    /// <summary>The highest of whole numbers; null for other values.</summary>
    public virtual long? Highest => null;

    /// <summary>What is left if the value is this one.</summary>
    public abstract ValueSet Only(AbstractValue value);

    /// <summary>What is left if the value is not this one.</summary>
    public abstract ValueSet Except(AbstractValue value);

    /// <summary>What is left if the value is less than this number.</summary>
    public abstract ValueSet Below(long number);

    /// <summary>What is left if the value is this number or more.</summary>
    public abstract ValueSet AtLeast(long number);

    /// <summary>The values of either set.</summary>
    public abstract ValueSet Or(ValueSet other);

    /// <summary>Whether all values of another set are in this one.</summary>
    public abstract bool Includes(ValueSet other);

    /// <summary>What the set says of a value, as the end of a sentence; null where that is nothing a person would say.</summary>
    public abstract string? Describe();
}

/// <summary>Some values, or all but some.</summary>
internal sealed record ChoiceSet(bool AllBut, ImmutableHashSet<AbstractValue> Values) : ValueSet
{
    /// <summary>All values there are.</summary>
    public static readonly ChoiceSet Everything = new(AllBut: true, []);

    /// <inheritdoc/>
    public override bool IsEmpty => !AllBut && Values.IsEmpty;

    /// <inheritdoc/>
    public override AbstractValue? Single => !AllBut && Values.Count == 1 ? Values.First() : null;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue>? Choices => AllBut ? null : Values;

    /// <summary>These values.</summary>
    public static ChoiceSet Of(IEnumerable<AbstractValue> values) => new(AllBut: false, [.. values]);

    /// <inheritdoc/>
    public override ValueSet Only(AbstractValue value) => AllBut != Values.Contains(value) ? Of([value]) : Of([]);

    /// <inheritdoc/>
    public override ValueSet Except(AbstractValue value) => this with { Values = AllBut ? Values.Add(value) : Values.Remove(value) };

    /// <inheritdoc/>
    public override ValueSet Below(long number) => this;

    /// <inheritdoc/>
    public override ValueSet AtLeast(long number) => this;

    /// <inheritdoc/>
    public override ValueSet Or(ValueSet other) => ((ChoiceSet)other, this) switch
    {
        ({ AllBut: false } left, { AllBut: false } right) => Of(left.Values.Union(right.Values)),
        ({ AllBut: true } left, { AllBut: true } right) => new ChoiceSet(true, left.Values.Intersect(right.Values)),
        ({ AllBut: true } left, var right) => left with { Values = left.Values.Except(right.Values) },
        (var left, var right) => right with { Values = right.Values.Except(left.Values) },
    };

    /// <inheritdoc/>
    public override bool Includes(ValueSet other) => (ChoiceSet)other is var (isAllBut, values)
        && (AllBut ? (isAllBut ? Values.All(values.Contains) : !Values.Any(values.Contains)) : !isAllBut && values.All(Values.Contains));

    /// <inheritdoc/>
    public override string? Describe() => (AllBut, Values.Count) switch
    {
        (_, 1) => $"is {(AllBut ? "not " : "")}{Spelled(Values.First())}",
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(ChoiceSet? other) => other is not null && AllBut == other.AllBut
        && (ReferenceEquals(Values, other.Values) || (Values.Count == other.Values.Count && Values.All(other.Values.Contains)));

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(AllBut ? 1 : 0, (hash, value) => hash ^ value.GetHashCode());

    private static string Spelled(AbstractValue value) => value is ConstantValue { Value: bool truth } ? truth ? "true" : "false" : $"{value}";
}

/// <summary>Whole numbers, as intervals that do not touch, the lowest first.</summary>
internal sealed record IntervalSet(ImmutableArray<(long From, long To)> Intervals) : ValueSet
{
    /// <inheritdoc/>
    public override bool IsEmpty => Intervals.IsEmpty;

    /// <inheritdoc/>
    public override AbstractValue? Single =>
        Intervals.Length == 1 && Intervals[0].From == Intervals[0].To ? new ConstantValue(Intervals[0].From) : null;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue>? Choices => null;

    /// <inheritdoc/>
    public override long? Highest => IsEmpty ? null : Intervals[Intervals.Length - 1].To;

    /// <summary>The numbers between two, both included.</summary>
    public static IntervalSet Between(long from, long to) => new([(from, to)]);

    /// <inheritdoc/>
    public override ValueSet Only(AbstractValue value) =>
        NumberOf(value) is { } number ? Clip(number, number) : new IntervalSet([]);

    /// <inheritdoc/>
    public override ValueSet Except(AbstractValue value) => NumberOf(value) is { } number
        ? Below(number).Or(number == long.MaxValue ? new IntervalSet([]) : AtLeast(number + 1))
        : this;

    /// <inheritdoc/>
    public override ValueSet Below(long number) => number == long.MinValue ? new IntervalSet([]) : Clip(long.MinValue, number - 1);

    /// <inheritdoc/>
    public override ValueSet AtLeast(long number) => Clip(number, long.MaxValue);

    /// <inheritdoc/>
    public override ValueSet Or(ValueSet other)
    {
        var joined = new List<(long From, long To)>();
        foreach (var (from, to) in Intervals.AddRange(((IntervalSet)other).Intervals).OrderBy(interval => interval.From))
        {
            if (joined.Count > 0 && (joined[joined.Count - 1].To == long.MaxValue || from <= joined[joined.Count - 1].To + 1))
            {
                joined[joined.Count - 1] = (joined[joined.Count - 1].From, Math.Max(to, joined[joined.Count - 1].To));
            }
            else
            {
                joined.Add((from, to));
            }
        }

        return new IntervalSet([.. joined]);
    }

    /// <inheritdoc/>
    public override bool Includes(ValueSet other) => Equals(other) || Equals(Or(other));

    /// <inheritdoc/>
    public override string? Describe() => Intervals.Length != 1 ? null : (Intervals[0].From, Intervals[0].To) switch
    {
        var (from, to) when from == to => FormattableString.Invariant($"is {from}"),
        ( <= int.MinValue, var to) => FormattableString.Invariant($"is at most {to}"),
        (var from, >= int.MaxValue) => FormattableString.Invariant($"is at least {from}"),
        var (from, to) => FormattableString.Invariant($"is between {from} and {to}"),
    };

    /// <inheritdoc/>
    public bool Equals(IntervalSet? other) => other is not null && Intervals.SequenceEqual(other.Intervals);

    /// <inheritdoc/>
    public override int GetHashCode() => Intervals.Aggregate(17, (hash, interval) => (hash * 31) + interval.GetHashCode());

    private static long? NumberOf(AbstractValue value) => (value as ConstantValue)?.Value as long?;

    private IntervalSet Clip(long from, long to) => new(
    [
        .. Intervals.Select(interval => (From: Math.Max(interval.From, from), To: Math.Min(interval.To, to)))
            .Where(interval => interval.From <= interval.To),
    ]);
}
