namespace ScopeLint.Analyzers.Framework;

/// <summary>A date without a time, which not every framework has that the analyzers run on.</summary>
/// <param name="Start">When it begins.</param>
internal readonly record struct KnownDate(DateTime Start) : IComparable<KnownDate>, IComparable
{
    /// <summary>How many days it comes behind the first date there is.</summary>
    public long DayNumber => Start.Ticks / TimeSpan.TicksPerDay;

    /// <inheritdoc/>
    public int CompareTo(KnownDate other) => Start.CompareTo(other.Start);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is KnownDate other ? CompareTo(other) : throw new ArgumentException("It is no date.", nameof(obj));

    /// <inheritdoc/>
    public override string ToString() => Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
