namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Records and structs are compared and taken apart by what they hold now, not by what their constructors were given.</summary>
public class ChangedRecordTests
{
    private const string Types = """
        record struct Pair(int A, int B);
        readonly record struct Lower(string Name) { public string Name { get; } = Name.ToLowerInvariant(); }
        record struct Tagged(int A) { public int Tag { get; set; } }
        record struct Alike(int A) { public bool Equals(Alike other) => true; public override int GetHashCode() => 1; }
        record struct Made(int A) { public Func<int> Get = () => A; }
        struct Plain(int a) { public int A { get; set; } = a; }
        struct Keeping(int a) { public int Add() => a++; }
        record Holder(int A) { public int A { get; set; } = A; }
        record Twice(int A) { private readonly int _a = A; public int A => _a * 2; }
        """;

    [Theory]
    [InlineData("var s = new Pair(1, 2) with { A = 3 };", "s == new Pair(3, 2) && s.Equals(new Pair(3, 2)) && s.Equals((object)new Pair(3, 2))")]
    [InlineData("var s = new Pair(1, 2) { A = 3 };", "s == new Pair(3, 2) && s != new Pair(1, 2) && !s.Equals(new Pair(1, 2))")]
    [InlineData("var s = new Pair(1, 2); s.A = 3; s.B++;", "s == new Pair(3, 3) && object.Equals(s, new Pair(3, 3)) && EqualityComparer<Pair>.Default.Equals(s, new Pair(3, 3))")]
    [InlineData("var s = new Pair(1, 2); Set(ref s); static void Set(ref Pair pair) => pair.A = 3;", "s == new Pair(3, 2)")]
    [InlineData("var all = new List<Pair> { new(1, 2) }; all[0] = all[0] with { A = 3 };", "all.Contains(new Pair(3, 2)) && !all.Contains(new Pair(1, 2)) && all.IndexOf(new Pair(3, 2)) == 0")]
    [InlineData("var s = new Pair(1, 2); s.A = 3; var seen = new HashSet<Pair> { s };", "!seen.Add(new Pair(3, 2)) && seen.Add(new Pair(1, 2))")]
    [InlineData("var s = new Pair(1, 2); s.A = 3; var found = new Dictionary<Pair, int> { [s] = 7 };", "found[new(3, 2)] == 7 && !found.ContainsKey(new(1, 2))")]
    [InlineData("var s = new Pair(1, 2); s.A = 3; var n = new[] { s, new(3, 2), new(1, 2) }.Distinct().Count();", "n == 2", "using System.Linq; ")]
    [InlineData("Pair? s = new Pair(1, 2) with { A = 3 };", "s == new Pair(3, 2)")]
    [InlineData("", "default(Pair) == new Pair(0, 0)")]
    [InlineData("", "new Lower(\"A\") == new Lower(\"a\") && new Lower(\"A\").Equals(new Lower(\"a\"))")]
    [InlineData("var s = new Tagged(1) { Tag = 4 }; s.Tag++;", "s.Equals(new Tagged(1) { Tag = 5 }) && !s.Equals(new Tagged(1))")]
    [InlineData("", "new Alike(1) == new Alike(2) && new Alike(1).Equals(new Alike(2))")]
    [InlineData("var made = new Made(3);", "made.Get() == 3 && made.A == 3")]
    public Task ChangedRecord_IsComparedAsItIs(string statements, string condition, string usings = "") => KnownCondition.HoldsAsync(statements, condition, Types, usings);

    [Fact]
    public Task EqualityOfItsOwn_IsNotTakenForThatOfTheCompiler() => KnownCondition.IsNotFalseAsync("", "new Alike(1).Equals((object)new Alike(2))", Types);

    [Theory]
    [InlineData("var s = new Plain(1) with { A = 2 };", "s.Equals(new Plain(2)) && !s.Equals(new Plain(1))")]
    [InlineData("var s = new Keeping(1); s.Add(); var t = new Keeping(1);", "!s.Equals(t) && t.Equals(new Keeping(1)) && s.Add() == 2")]
    [InlineData("", "default(Keeping).Equals(new Keeping(0))")]
    public Task Struct_IsComparedByTheParametersThatItKeeps(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var s = new Pair(1, 2); s.A = 3; s.Deconstruct(out var a, out var b);", "a == 3 && b == 2")]
    [InlineData("var s = new Holder(1); s.A = 2; s.Deconstruct(out var a);", "a == 2")]
    [InlineData("var s = new Pair(1, 2) with { B = 5 }; var to = new int[2]; s.Deconstruct(out to[1], out _);", "to[1] == 1 && to[0] == 0")]
    [InlineData("new Twice(3).Deconstruct(out var a); var (b, _) = (new Pair(7, 8) with { A = 9 });", "a == 6 && b == 9")]
    public Task ChangedRecord_IsTakenApartAsItIs(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);
}
