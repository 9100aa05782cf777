namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Equal values have equal hash codes; of others it is not known, nor what any of them is.</summary>
public class HashCodeTests
{
    private const string Config = "record Config(string Name, int Units);";
    private const string Mutable = "record Mutable { public int A { get; set; } }";
    private const string Adding = "partial class Program { static int Made(int x, string y) { var h = new System.HashCode(); h.Add(x); h.Add(y); return h.ToHashCode(); } }";
    private const string Two = "var c = new Config(\"a\", 3); var d = new Config(\"a\", 3); var other = new Config(\"a\", 4);";

    [Theory]
    [InlineData(Two, "c.GetHashCode() == d.GetHashCode()", Config)]
    [InlineData(Two, "(c with { }).GetHashCode() == d.GetHashCode()", Config)]
    [InlineData(Two, "System.HashCode.Combine(c, 1) == System.HashCode.Combine(d, 1)", Config)]
    [InlineData("var c = new Mutable { A = 1 }; var h = c.GetHashCode(); c.A = 2; c.A = 1;", "c.GetHashCode() == h", Mutable)]
    public Task OfEqualRecords_IsTheSame(string statements, string condition, string types) => KnownCondition.HoldsAsync(statements, condition, types);

    [Theory]
    [InlineData("object o = \"a\";", "o.GetHashCode() == \"a\".GetHashCode()", "")]
    [InlineData("System.IComparable o = 5;", "o.GetHashCode() == 5.GetHashCode()", "")]
    [InlineData("object o = args.Length;", "o.GetHashCode() == args.Length.GetHashCode()", "")]
    [InlineData("", "Made(1, \"a\") == Made(1, \"a\")", Adding)]
    [InlineData("System.HashCode h = default; h.Add(\"a\"); h.Add(args.Length); var g = h; g.AddBytes([1, 2]); h.AddBytes([1, 2]);", "h.ToHashCode() == g.ToHashCode()", "")]
    [InlineData("var isLong = args.Length > 3; var h = new System.HashCode(); h.Add(isLong ? 1 : 1); var g = new System.HashCode(); g.Add(1);", "h.ToHashCode() == g.ToHashCode()", "")]
    [InlineData("", "new Keyed(3).GetHashCode() == new Keyed(3).GetHashCode()", "sealed class Keyed(int key) { public override int GetHashCode() { var h = new System.HashCode(); h.Add(key); h.Add(\"k\", System.StringComparer.Ordinal); return h.ToHashCode(); } }")]
    public Task OfTheSame_IsTheSame(string statements, string condition, string types) => KnownCondition.HoldsAsync(statements, condition, types);

    [Theory]
    [InlineData("Made(1, \"a\") == Made(2, \"a\")")]
    [InlineData("new System.HashCode().ToHashCode() == 0")]
    [InlineData("Made(args.Length, \"a\") == Made(1, \"b\")")]
    public Task OfWhatWasAdded_StaysSilent(string condition) => KnownCondition.IsNotKnownAsync("", condition, Adding);

    [Theory]
    [InlineData(Two, "c.GetHashCode() == other.GetHashCode()", Config)]
    [InlineData(Two, "System.HashCode.Combine(c, 1) == System.HashCode.Combine(other, 1)", Config)]
    [InlineData(Two, "c.GetHashCode() % 2 == 0", Config)]
    [InlineData("var c = new Mutable { A = 1 }; var h = c.GetHashCode(); c.A = 2;", "c.GetHashCode() == h", Mutable)]
    [InlineData("object c = new Plain(), d = new Plain();", "c.GetHashCode() == d.GetHashCode()", "class Plain;")]
    public Task OfOtherObjects_StaysSilent(string statements, string condition, string types) => KnownCondition.IsNotKnownAsync(statements, condition, types);

    [Fact]
    public Task OfARecordThatIsOnlyAnObject_IsNotFalse() => KnownCondition.IsNotFalseAsync(Two + " object e = d;", "c.GetHashCode() == e.GetHashCode()", Config);
}
