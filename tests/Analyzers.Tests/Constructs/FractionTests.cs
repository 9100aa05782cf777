namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Numbers with a fraction, and what is no number.</summary>
public class FractionTests
{
    [Theory]
    [InlineData("double x = double.NaN, y = x;", "!(x == y) && x != y && x.Equals(y) && x is double.NaN && x.CompareTo(1.0) < 0")]
    [InlineData("double x = double.NaN, y = 3;", "!(x < y) && !(x >= y) && double.IsNaN(Math.Max(1, x))")]
    [InlineData("float x = float.NaN;", "x is not > 0 && x is float.NaN && float.IsNaN(x)")]
    [InlineData("double x = 3;", "x is not double.NaN && x is 3 && x.Equals(3.0)")]
    public Task WhatIsNoNumber_EqualsItselfAsAValueOnly(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);
}
