using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Between which numbers members and operators are whose results platforms may work out in different ways.</summary>
internal static class KnownBounds
{
    /// <summary>How far apart results of platforms may be, as a part of them, and what arithmetic in single precision leaves out.</summary>
    private const double OfDouble = 1e-9, OfSingle = 1e-5;

    private static readonly Dictionary<string, Func<double, double>> Rising = new(StringComparer.Ordinal)
    {
        ["Log"] = Math.Log,
        ["Log10"] = Math.Log10,
        ["Log2"] = value => Math.Log(value) / Math.Log(2),
        ["Cbrt"] = value => Math.Sign(value) * Math.Pow(Math.Abs(value), 1 / 3d),
        ["Atan"] = Math.Atan,
        ["Sinh"] = Math.Sinh,
    };

    private static readonly Dictionary<string, Func<double, double>> Waves = new(StringComparer.Ordinal) { ["Sin"] = Math.Sin, ["Cos"] = Math.Cos };

    /// <summary>Functions that come close to bounds, which no result crosses.</summary>
    private static readonly Dictionary<string, (Func<double, double> Function, double Least, double Most)> Bounded = new(StringComparer.Ordinal)
    {
        ["Tanh"] = (Math.Tanh, -1, 1),
        ["Exp"] = (Math.Exp, 0, double.MaxValue),
        ["Sqrt"] = (Math.Sqrt, 0, double.MaxValue),
    };

    /// <summary>The bounds of what a member gives; null where nothing is said of it.</summary>
    public static Bounds? Of(MemberId member, IReadOnlyList<Bounds> operands)
    {
        var isSingle = member.ContainingType?.Definition is "System.MathF" or "System.Single";
        return isSingle || member.ContainingType?.Definition is "System.Math" or "System.Double" ? Of(member.Name, operands, isSingle ? OfSingle : OfDouble) : null;
    }

    private static Bounds? Of(string member, IReadOnlyList<Bounds> operands, double error) => (member, operands) switch
    {
        (_, [var value]) when Rising.TryGetValue(member, out var function) => Bounds.Around(error, function(value.Least), function(value.Most)),
        ("Sqrt", [{ Least: < 0 }]) => null,
        (_, [var value]) when Bounded.TryGetValue(member, out var known) && Bounds.Around(error, known.Function(value.Least), known.Function(value.Most)) is var (least, most) =>
            new Bounds(Math.Max(least, known.Least), Math.Min(most, known.Most)),
        (_, [{ AreExact: true, Least: var value }]) when Waves.TryGetValue(member, out var wave) && Math.Abs(value) < 1e6 => new Bounds(wave(value) - error, wave(value) + error),
        ("Abs", [var value]) => value.Least >= 0 ? value : value.Most <= 0 ? new Bounds(-value.Most, -value.Least) : new Bounds(0, Math.Max(-value.Least, value.Most)),
        ("Max", [var left, var right]) => new Bounds(Math.Max(left.Least, right.Least), Math.Max(left.Most, right.Most)),
        ("Min", [var left, var right]) => new Bounds(Math.Min(left.Least, right.Least), Math.Min(left.Most, right.Most)),
        ("Clamp", [var value, var least, var most]) => Of("Min", [Of("Max", [value, least], error)!.Value, most], error),
        ("Pow", [{ Least: > 0 } value, var power]) => Bounds.Around(error, from left in Ends(value) from right in Ends(power) select Math.Pow(left, right)),
        ("Log", [{ Least: > 0 } value, { Least: > 1 } @base]) => Bounds.Around(error, from left in Ends(value) from right in Ends(@base) select Math.Log(left) / Math.Log(right)),
        ("Floor", [var value]) => new Bounds(Math.Floor(value.Least), Math.Floor(value.Most)),
        ("Ceiling", [var value]) => new Bounds(Math.Ceiling(value.Least), Math.Ceiling(value.Most)),
        ("Truncate", [var value]) => new Bounds(Math.Truncate(value.Least), Math.Truncate(value.Most)),
        ("Round", [var value]) => new Bounds(Math.Round(value.Least), Math.Round(value.Most)),
        _ => null,
    };

    /// <summary>The bounds of what an operator gives, by its name among the operations; null where nothing is said of it.</summary>
    public static Bounds? Of(string @operator, Bounds left, Bounds? right) => (@operator, right) switch
    {
        ("Minus", null) => new Bounds(-left.Most, -left.Least),
        ("Add", { } other) => Bounds.Around(OfSingle, left.Least + other.Least, left.Most + other.Most),
        ("Subtract", { } other) => Bounds.Around(OfSingle, left.Least - other.Most, left.Most - other.Least),
        ("Multiply", { } other) => Bounds.Around(OfSingle, from one in Ends(left) from factor in Ends(other) select one * factor),
        ("Divide", { } other) when other.Least > 0 || other.Most < 0 => Bounds.Around(OfSingle, from one in Ends(left) from divisor in Ends(other) select one / divisor),
        ("(double)", null) => left,
        ("(float)", null) => Bounds.Around(OfSingle, Ends(left)),
        _ => null,
    };

    private static double[] Ends(Bounds bounds) => [bounds.Least, bounds.Most];
}
