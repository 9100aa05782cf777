namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Operators, static members and types of values whose type is a type parameter.</summary>
public class GenericNumberTests
{
    private const string Usings = "using System.Numerics;\n";

    private const string Types = """
        static class Generic
        {
            public static T Add<T>(T a, T b) where T : INumber<T> => a + b;
            public static T Rest<T>(T a, T b) where T : IBinaryInteger<T> => a % b;
            public static T Next<T>(T a) where T : INumber<T> => a + T.One;
            public static bool IsMore<T>(T a, T b) where T : INumber<T> => a > b;
            public static bool IsSet<T>(T a) where T : INumber<T> => a != T.Zero && !T.IsZero(a);
            public static T Least<T>(T a, T b) where T : INumber<T> => T.Min(a, b);
            public static T Four<T>() where T : INumber<T> => T.CreateChecked(4);
            public static int Whole<T>(T a) where T : INumber<T> => int.CreateChecked(a);
            public static T Half<T>(T a, T b) where T : IBinaryInteger<T> { var (half, _) = T.DivRem(a, b); return half; }
            public static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null);
            public static bool Same<T>(T a, T b) where T : IEquatable<T> => a.Equals(b);
            public static T Sum<T>(IEnumerable<T> all) where T : INumber<T> { var sum = T.Zero; foreach (var one in all) { sum += one; } return sum; }
            public static string Kind<T>(T value) => value is int ? "int" : value is long ? "long" : "other";
            public static string Name<T>(T value) => value switch { int => "int", string => "text", _ => "other" };
            public static T[] Made<T>(int count) => new T[count];
        }
        """;

    [Theory]
    [InlineData("Generic.Add(9, 4) == 13 && Generic.Add(1.5, 1) == 2.5")]
    [InlineData("Generic.Add(int.MaxValue, 1) == int.MinValue && Generic.Add((byte)200, (byte)100) == 44")]
    [InlineData("Generic.Rest(9, 4) == 1 && Generic.Next(9) == 10")]
    [InlineData("Generic.IsMore(9, 4) && !Generic.IsMore(4, 9) && Generic.IsSet(9) && !Generic.IsSet(0)")]
    [InlineData("Generic.Least(9, 4) == 4 && Generic.Four<int>() == 4 && Generic.Half(10, 4) == 2")]
    [InlineData("Generic.Read<int>(\"7\") == 7")]
    [InlineData("Generic.Same(\"a\", \"a\") && !Generic.Same(7, 8) && Generic.Same(7, 7)")]
    [InlineData("Generic.Sum([1, 2, 3]) == 6")]
    [InlineData("Generic.Kind(3) == \"int\" && Generic.Kind(3L) == \"long\" && Generic.Kind(\"a\") == \"other\"")]
    [InlineData("Generic.Name(3) == \"int\" && Generic.Name(\"a\") == \"text\" && Generic.Name(3L) == \"other\"")]
    [InlineData("Generic.Made<int>(2)[1] == 0 && Generic.Made<string>(2)[1] is null")]
    [InlineData("int.DivRem(10, 8) == (1, 2)")]
    [InlineData("Generic.Whole(4.0) == 4 && Generic.Whole(4L) == 4 && double.CreateChecked(3) == 3.0")]
    public Task WhatATypeParameterStandsFor_IsKnown(string condition) => KnownCondition.HoldsAsync("", condition, Types, Usings);

    private const string OwnTypes = """
        static class Ask
        {
            public static T Sum<T>(IEnumerable<T> all) where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> { var sum = T.AdditiveIdentity; foreach (var one in all) { sum += one; } return sum; }
            public static T Most<T>(T a, T b) where T : IComparisonOperators<T, T, bool> => a > b ? a : b;
            public static bool Same<T>(T a, T b) where T : IEqualityOperators<T, T, bool> => a == b;
            public static T Opposite<T>(T a) where T : IUnaryNegationOperators<T, T> => -a;
            public static T Times<T, N>(T a, N n) where T : IMultiplyOperators<T, N, T> => a * n;
            public static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null);
            public static T? Try<T>(string text) where T : struct, IParsable<T> => T.TryParse(text, null, out var read) ? read : null;
            public static string Begin<T>() where T : ISymbol => T.Begin;
        }
        interface ISymbol { static virtual string Begin => "any"; }
        sealed class Plain : ISymbol;
        readonly struct Width(int units) : IAdditionOperators<Width, Width, Width>, IAdditiveIdentity<Width, Width>, IComparisonOperators<Width, Width, bool>, IUnaryNegationOperators<Width, Width>,
            IMultiplyOperators<Width, int, Width>, IParsable<Width>, ISymbol
        {
            public int Units => units;
            public static string Begin => "w";
            public static Width AdditiveIdentity => new(100);
            public static Width operator +(Width a, Width b) => new(a.Units + b.Units);
            public static Width operator -(Width a) => new(-a.Units);
            public static Width operator *(Width a, int n) => new(a.Units * n);
            public static bool operator <(Width a, Width b) => a.Units > b.Units;
            public static bool operator >(Width a, Width b) => b < a;
            public static bool operator <=(Width a, Width b) => !(a > b);
            public static bool operator >=(Width a, Width b) => !(a < b);
            public static bool operator ==(Width a, Width b) => a.Units % 10 == b.Units % 10;
            public static bool operator !=(Width a, Width b) => !(a == b);
            public override bool Equals(object? other) => other is Width width && width == this;
            public override int GetHashCode() => Units % 10;
            public static Width Parse(string text, IFormatProvider? provider) => new(int.Parse(text.TrimEnd('u')));
            public static bool TryParse(string? text, IFormatProvider? provider, out Width read) { var ok = int.TryParse(text, out var units); read = new(units); return ok; }
        }
        """;

    [Theory]
    [InlineData("Ask.Sum(new[] { new Width(2), new Width(3) }).Units == 105")]
    [InlineData("Ask.Most(new Width(2), new Width(3)).Units == 2")]
    [InlineData("Ask.Same(new Width(2), new Width(12)) && !Ask.Same(new Width(2), new Width(3))")]
    [InlineData("Ask.Opposite(new Width(2)).Units == -2 && Ask.Times(new Width(2), 3).Units == 6")]
    [InlineData("Ask.Read<Width>(\"4u\").Units == 4 && Ask.Read<int>(\"4\") == 4")]
    [InlineData("Ask.Try<Width>(\"4\")!.Value.Units == 4 && Ask.Try<Width>(\"x\") is null")]
    [InlineData("Ask.Begin<Width>() == \"w\" && Ask.Begin<Plain>() == \"any\"")]
    public Task WhatATypeOfTheProjectSaysForTheFramework_IsKnown(string condition) => KnownCondition.HoldsAsync("", condition, OwnTypes, Usings);

    [Fact]
    public Task TypeThatIsNotKnown_IsNotFalse() => KnownCondition.IsNotFalseAsync("", "Reading.Read<Pair<int>>(\"3\").First == 3", """
        static class Reading { public static T Read<T>(string text) where T : IParsable<T> => T.Parse(text, null); }
        readonly record struct Pair<T>(T First) : IParsable<Pair<T>> where T : INumber<T>
        {
            public static Pair<T> Parse(string text, IFormatProvider? provider) => new(T.Parse(text, provider));
            public static bool TryParse(string? text, IFormatProvider? provider, out Pair<T> read) { read = Parse(text!, provider); return true; }
        }
        """, Usings);
}
