namespace ScopeLint.Analyzers.Framework;

/// <summary>Between which numbers one is that is not known exactly.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be.</param>
internal readonly record struct Bounds(double Least, double Most)
{
    /// <summary>Beyond this nothing is said: what overflows is no number of any size.</summary>
    private const double Limit = 1e15;

    /// <summary>Whether it is known exactly.</summary>
    public bool AreExact => Least == Most;

    /// <summary>A number that is known.</summary>
    public static Bounds At(double value) => new(value, value);

    /// <summary>The bounds around some numbers, apart by the error of what worked them out; null where they are too large or no numbers at all.</summary>
    public static Bounds? Around(double error, params IEnumerable<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        return Math.Abs(least) < Limit && Math.Abs(most) < Limit ? new Bounds(least - (Math.Abs(least) * error), most + (Math.Abs(most) * error)) : null;
    }

    /// <summary>What an operator says that compares two numbers, by its name among the operations; null where that is not certain.</summary>
    public static bool? Compare(string @operator, Bounds left, Bounds right) => @operator switch
    {
        "LessThan" => left.Most < right.Least ? true : left.Least >= right.Most ? false : null,
        "LessThanOrEqual" => left.Most <= right.Least ? true : left.Least > right.Most ? false : null,
        "GreaterThan" => Compare("LessThan", right, left),
        "GreaterThanOrEqual" => Compare("LessThanOrEqual", right, left),
        "Equals" => left.Most < right.Least || left.Least > right.Most ? false : null,
        _ => null,
    };
}
