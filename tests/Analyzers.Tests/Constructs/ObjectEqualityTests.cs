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
    [InlineData("object a = Kind.A;", "a.Equals(0)")]
    public Task WhatIsNotFollowed_StaysSilent(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, Types);

    [Fact]
    public Task ValueThatIsAskedTwice_IsOneOfBoth() => AllRules.BodyAsync("""
        if (k.Equals("x")) { Variable.Get<float>("w", [1]); }
        if (k is "y") { Variable.Get<float>("w", [1]); }
        if (k.Equals("y")) { Variable.Get<float>({|SCL0101:"w"|}, [1]); }
        """, "object k");
}
