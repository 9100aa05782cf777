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
    public Task WhatATypeParameterStandsFor_IsKnown(string condition) => KnownCondition.HoldsAsync("", condition, Types, Usings);
}
