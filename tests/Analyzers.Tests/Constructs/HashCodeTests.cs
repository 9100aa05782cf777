namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Equal values have equal hash codes; of others it is not known, nor what any of them is.</summary>
public class HashCodeTests
{
    private const string Config = "record Config(string Name, int Units);";
    private const string Mutable = "record Mutable { public int A { get; set; } }";
    private const string Two = "var c = new Config(\"a\", 3); var d = new Config(\"a\", 3); var other = new Config(\"a\", 4);";

    [Theory]
    [InlineData(Two, "c.GetHashCode() == d.GetHashCode()", Config)]
    [InlineData(Two, "(c with { }).GetHashCode() == d.GetHashCode()", Config)]
    [InlineData(Two, "System.HashCode.Combine(c, 1) == System.HashCode.Combine(d, 1)", Config)]
    [InlineData("var c = new Mutable { A = 1 }; var h = c.GetHashCode(); c.A = 2; c.A = 1;", "c.GetHashCode() == h", Mutable)]
    public Task OfEqualRecords_IsTheSame(string statements, string condition, string types) => KnownCondition.HoldsAsync(statements, condition, types);

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
