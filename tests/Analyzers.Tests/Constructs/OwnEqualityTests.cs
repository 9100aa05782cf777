namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Elements are equal as their type says, and plain objects are different ones.</summary>
public class OwnEqualityTests
{
    private const string Types = """
        class Key(string name) { public string Name => name; public override bool Equals(object? other) => other is Key key && key.Name.Length == Name.Length; public override int GetHashCode() => Name.Length; }
        class Mark(string name) : IEquatable<Mark> { public string Name => name; public bool Equals(Mark? other) => other is not null && other.Name.Length == Name.Length; public override bool Equals(object? other) => Equals(other as Mark); public override int GetHashCode() => Name.Length; }
        readonly struct Place(int x, int y) : IEquatable<Place> { public int X => x; public int Y => y; public bool Equals(Place other) => other.X == X; public override bool Equals(object? other) => other is Place place && Equals(place); public override int GetHashCode() => X; }
        """;

    [Theory]
    [InlineData("new List<Key> { new(\"a\") }.Contains(new Key(\"b\"))", true)]
    [InlineData("new List<Key> { new(\"a\") }.Contains(new Key(\"bb\"))", false)]
    [InlineData("new[] { new Mark(\"a\"), new Mark(\"bb\") }.Contains(new Mark(\"cc\"))", true)]
    [InlineData("new[] { new Mark(\"a\"), new Mark(\"bb\") }.Contains(new Mark(\"\"))", false)]
    [InlineData("new List<Place> { new(1, 2) }.Contains(new Place(1, 3))", true)]
    [InlineData("new List<Place> { new(1, 2) }.Contains(new Place(2, 2))", false)]
    [InlineData("new List<Key?> { null }.Contains(null) && !new List<Key?> { null }.Contains(new Key(\"a\"))", true)]
    [InlineData("object.ReferenceEquals(one, one) && one == (object)one && !one.Equals(other)", true)]
    [InlineData("new HashSet<object> { one }.Contains(other)", false)]
    [InlineData("new Dictionary<object, int> { [one] = 1, [other] = 2 }[one] == 1", true)]
    [InlineData("Gates.First == Gates.Second", false)]
    public async Task Equality_IsKnown(string asked, bool holds)
    {
        await CheckAsync(asked, holds);
        await CheckAsync($"!({asked})", !holds);

        static Task CheckAsync(string asked, bool holds) => AllRules.ProgramAsync($$"""
            using System.Collections.Generic;
            using System.Linq;
            object one = new(), other = new();
            Variable.Get<float>("w", [1]);
            if ({{asked}}) { Variable.Get<float>({{(holds ? "{|SCL0101:\"w\"|}" : "\"w\"")}}, [1]); }
            static class Gates { public static readonly object First = new(); public static readonly object Second = new(); }
            {{Types}}
            """);
    }
}
