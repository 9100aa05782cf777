namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Members of enums, and orders, of types that a type parameter stands for.</summary>
public class GenericEnumTests
{
    private const string Types = """
        enum Kind { Conv, Pool }
        [System.Flags] enum Parts { Head = 1, Tail = 2 }
        static class Enums
        {
            public static T Read<T>(string text) where T : struct, System.Enum => System.Enum.Parse<T>(text, ignoreCase: true);
            public static bool CanRead<T>(string text) where T : struct, System.Enum => System.Enum.TryParse<T>(text, out _);
            public static int Count<T>() where T : struct, System.Enum => System.Enum.GetValues<T>().Length;
            public static string All<T>() where T : struct, System.Enum => string.Concat(System.Enum.GetNames<T>());
            public static string? Name<T>(T value) where T : struct, System.Enum => System.Enum.GetName(value);
        }
        static class Orders
        {
            public static T Max<T>(T one, T other) where T : System.IComparable<T> => one.CompareTo(other) >= 0 ? one : other;
            public static T Greatest<T>(T one, T other) => Comparer<T>.Default.Compare(one, other) >= 0 ? one : other;
        }
        class Map<TKey, TValue> where TKey : struct, System.Enum
        {
            private readonly Dictionary<TKey, TValue> _values = [];
            public Map(System.Func<TKey, TValue> of) { foreach (var key in System.Enum.GetValues<TKey>()) { _values[key] = of(key); } }
            public TValue this[TKey key] => _values[key];
        }
        """;

    [Theory]
    [InlineData("", "Enums.Read<Kind>(\"pool\") == Kind.Pool && Enums.CanRead<Kind>(\"Conv\") && !Enums.CanRead<Kind>(\"x\")")]
    [InlineData("", "Enums.Count<Kind>() == 2 && Enums.All<Kind>() == \"ConvPool\" && Enums.Name(Kind.Pool) == \"Pool\" && Enums.Count<System.DayOfWeek>() == 7")]
    [InlineData("", "Enums.Read<Parts>(\"Head, Tail\") == (Parts.Head | Parts.Tail)")]
    [InlineData("var map = new Map<Kind, int>(kind => (int)kind + 3);", "map[Kind.Conv] == 3 && map[Kind.Pool] == 4")]
    [InlineData("", "Orders.Max(\"a\", \"b\") == \"b\" && Orders.Max(3, 2) == 3 && Orders.Greatest(\"a\", \"b\") + Orders.Greatest(2, 3) == \"b3\"")]
    public Task Answer_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var text = System.Console.ReadLine()!;", "Enums.Read<Kind>(text) != Kind.Pool && Enums.Read<Kind>(text) == Kind.Pool")]
    [InlineData("", "Orders.Max(\"a\", \"A\") == \"A\"")]
    public Task WhatIsNotKnown_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, $"!({condition})", Types);
}
