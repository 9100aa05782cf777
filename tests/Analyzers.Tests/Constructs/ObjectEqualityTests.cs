namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Objects of any types that are compared as they see it themselves.</summary>
public class ObjectEqualityTests
{
    private const string Types = "enum Kind { A, B } record P(int A, string B); class C; class Own { public override bool Equals(object? o) => o is Own; public override int GetHashCode() => 0; }";

    [Theory]
    [InlineData("object a = 1, b = 1;", "a.Equals(b) && Equals(a, b)")]
    [InlineData("object a = 1, b = 2L;", "!a.Equals(b) && !Equals(a, \"x\") && !a.Equals(null)")]
    [InlineData("object a = \"x\"; object b = \"x\";", "a.Equals(b) && !Equals(a, \"y\")")]
    [InlineData("var k = Kind.B;", "k.Equals(Kind.B) && !k.Equals(Kind.A)")]
    [InlineData("", "VariableScope.Current.Reuse.Equals(Reuse.None)")]
    [InlineData("object a = new P(1, \"a\"), b = new P(1, \"a\");", "a.Equals(b) && Equals(b, a) && !a.Equals(new P(2, \"a\")) && !Equals(null, a)")]
    [InlineData("object a = new Own();", "a.Equals(new Own()) && !a.Equals(new C())")]
    [InlineData("object a = new C();", "a.Equals(a) && !a.Equals(new C())")]
    [InlineData("var x = Variable.Get<float>(\"x\", [3, 2]);", "x.Shape == new Shape(3, 2) && x.Shape != new Shape(3) && x.Shape != new Shape(3, 1)")]
    [InlineData("int? n = null; int? m = 3;", "n.GetValueOrDefault(6) == 6 && m.GetValueOrDefault() == 3")]
    public Task Equality_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types);

    [Theory]
    [InlineData("var all = new List<P> { new(1, \"a\"), new(2, \"b\") };", "all.Contains(new(2, \"b\")) && !all.Contains(new(2, \"a\")) && all.Remove(new(1, \"a\")) && all.Count == 1 && all.IndexOf(new(2, \"b\")) == 0")]
    [InlineData("var all = new Queue<P>([new(1, \"a\")]); IEnumerable<P> given = all;", "all.Contains(new(1, \"a\")) && given.Contains(new(1, \"a\"))")]
    [InlineData("var all = new List<Part> { new Leaf(\"a\"), new Node(\"a\") };", "all.Contains(new Node(\"a\")) && !all.Contains(new Node(\"b\")) && all.IndexOf(new Node(\"a\")) == 1")]
    [InlineData("var all = new List<object> { new Leaf(\"a\"), new Own(), new C() };", "all.Contains(new Leaf(\"a\")) && all.Contains(new Own()) && !all.Contains(new C())")]
    [InlineData("var one = new Loose(\"a\"); var all = new List<Loose> { one }; one.Size = 2;", "!all.Contains(new(\"a\")) && all.Contains(new(\"a\") { Size = 2 })")]
    [InlineData("var all = new List<Pair> { new(new Own(), 1), new(new Own(), 2) };", "all.Contains(new(new Own(), 2)) && all.Remove(new(new Own(), 1)) && all.Count == 1")]
    [InlineData("Part a = new Leaf(\"a\"), b = new Leaf(\"a\");", "a.Equals(b) && a == b && !a.Equals(new Node(\"a\"))")]
    [InlineData("P[] all = [new(1, \"a\"), new(2, \"b\"), new(1, \"a\")];", "all.Distinct().Count() == 2 && all.GroupBy(p => p).First().Count() == 2 && all.ToLookup(p => p)[new(1, \"a\")].Count() == 2 && all.Except([new(1, \"a\")]).Single().A == 2 && all.Intersect([new(2, \"b\")]).Single().B == \"b\" && all.DistinctBy(p => new P(p.A, \"\")).Count() == 2")]
    [InlineData("Loose[] all = [new(\"a\"), new(\"b\") { Size = 1 }, new(\"a\")];", "all.Distinct().Count() == 2 && all.GroupBy(l => l).Count() == 2 && all.Join(all, l => l, l => l, (l, r) => 1).Sum() == 5")]
    public Task RecordsInSequences_AreEqualIfTheirPartsAre(string statements, string condition) => KnownCondition.HoldsAsync(
        statements, condition, $"{Types} record Loose(string Name) {{ public int Size {{ get; set; }} }} abstract record Part(string Name); record Leaf(string Name) : Part(Name); record Node(string Name) : Part(Name); record Pair(Own Own, int Size);");

    [Fact]
    public Task ValueThatIsAskedTwice_IsOneOfBoth() => AllRules.BodyAsync("""
        if (k.Equals("x")) { Variable.Get<float>("w", [1]); }
        if (k is "y") { Variable.Get<float>("w", [1]); }
        if (k.Equals("y")) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
        """, "object k");
}
