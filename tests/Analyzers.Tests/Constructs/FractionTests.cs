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

    [Theory]
    [InlineData("var x = double.Parse(\"1.5\", System.Globalization.CultureInfo.InvariantCulture);", "x > 1 && x < 2 && Math.Sign(x) == 1 && Math.Clamp(x, 0, 1) == 1")]
    [InlineData("var x = decimal.Parse(\"3\");", "x == 3 && Math.Round(x / 2) == 2 && decimal.Floor(x / 2) == 1")]
    [InlineData("var f = float.TryParse(\"2.5\", System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var x);", "f && MathF.Floor(x) == 2 && MathF.Sqrt(x + 1.5f) == 2")]
    [InlineData("var f = double.TryParse(\"conv\", out var x);", "!f && x == 0")]
    [InlineData("var n = 1; try { n = (int)double.Parse(\"conv\"); } catch (FormatException) { n = 2; }", "n == 2")]
    public Task TextOfANumber_IsRead(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("double.Parse(\"0.5\")")] // In some cultures that is five.
    [InlineData("double.Parse(\"0.5\", null)")]
    [InlineData("int.Parse(\"1,0\", System.Globalization.NumberStyles.AllowThousands)")]
    public Task NumberInANotationThatIsNotFollowed_StaysSilent(string number) => AllRules.Async($$"""
        using System;
        public static class Program
        {
            public static void Main() { Variable.Get<float>("w", [1]); if ({{number}} > 0) { Variable.Get<float>("w", [1]); } }
        }
        """);
}
