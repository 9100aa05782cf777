namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Numbers whose last digits platforms work out in different ways decide what does not depend on those.</summary>
public class NumberBoundsTests
{
    [Theory]
    [InlineData("Math.Exp(x) > 1 && Math.Exp(-x) < 1 && Math.Exp(-x) > 0")]
    [InlineData("Math.Log(x) > 2 && (int)Math.Log(x, 2) == 3 && (int)Math.Log(x * 2) == 2")]
    [InlineData("Math.Pow(0.99, 3) > 0.9 && Math.Pow(10, -1) < 0.2 && (int)Math.Pow(1000, 0.25) == 5")]
    [InlineData("Math.Abs(Math.Sin(x)) < 1 && Math.Tanh(0.5) < 1 && Math.Cbrt(27) > 2.9")]
    [InlineData("(int)Math.Ceiling(Math.Log2(x)) == 4 && (int)Math.Floor(Math.Log2(x)) == 3 && (int)Math.Round(Math.Exp(1)) == 3")]
    [InlineData("1 / (1 + Math.Exp(-x)) > 0.99 && Math.Exp(x) - Math.Exp(x) < 1")]
    [InlineData("0.001 * Math.Pow(0.96, x) > 0.0005 && (Math.Log(x) * 2 / 3) != 5 && MathF.Exp(-1f) < 0.4f")]
    public Task WhatDependsOnNoLastDigit_IsKnown(string condition) => KnownCondition.HoldsAsync("var x = 10;", condition);

    [Theory]
    [InlineData("Math.Log10(x * 10) == 2")]
    [InlineData("(int)Math.Log10(x * 10) == 2")]
    [InlineData("Math.Pow(1.1, 3) == 1.1 * 1.1 * 1.1")]
    [InlineData("Math.Exp(1) == Math.E")]
    [InlineData("Math.Cbrt(27) == 3")]
    [InlineData("double.IsNaN(Math.Log(-x))")]
    public async Task WhatDependsOnTheLastDigit_StaysSilent(string condition)
    {
        await KnownCondition.IsNotFalseAsync("var x = 10;", condition);
        await KnownCondition.IsNotFalseAsync("var x = 10;", $"!({condition})");
    }

    [Theory]
    [InlineData("var n = 0.0; while (Math.Exp(-n) > 0.01) { n++; }", "n == 5")]
    [InlineData("var n = new Version(1, 2); var k = 0; while (k < 1 && n.Minor != 0) { k++; }", "k == 1")]
    public Task WhatALoopAsksEachTime_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("Math.Exp(0) == 1 && Math.Sin(0.0) == 0 && Math.Log(1) == 0 && MathF.Exp(0f) == 1f")]
    [InlineData("Math.Pow(0.5, 2) == 0.25 && Math.Pow(10, 3) == 1000 && Math.Pow(-2, 5) == -32 && MathF.Pow(2f, 3f) == 8f && double.Pow(7, 0) == 1")]
    [InlineData("Math.Round(2.567, 2) == 2.57 && Math.Round(2.5, MidpointRounding.AwayFromZero) == 3 && Math.Round(-2.5, MidpointRounding.ToZero) == -2 && Math.Round(0.125m, 2) == 0.12m")]
    [InlineData("int.PopCount(7) == 3 && int.TrailingZeroCount(8) == 3 && int.LeadingZeroCount(1) == 31 && Math.BigMul(3, 4) == 12")]
    [InlineData("System.Numerics.BitOperations.RoundUpToPowerOf2(5u) == 8 && System.Numerics.BitOperations.RoundUpToPowerOf2(8u) == 8 && System.Numerics.BitOperations.RotateLeft(1u, 3) == 8")]
    [InlineData("double.IsInfinity(1 / 0.0) && double.IsFinite(1.5) && !float.IsFinite(1 / 0f) && Math.Log2(8) == 3 && MathF.Log2(8f) == 3f")]
    public Task WhatIsExact_IsKnown(string condition) => KnownCondition.HoldsAsync("", condition);

    [Theory]
    [InlineData("1234567.ToString(\"N0\", culture) == \"1,234,567\" && 0.5.ToString(\"P0\", culture) == \"50 %\" && 12.5m.ToString(\"#,##0.00\", culture) == \"12.50\"")]
    [InlineData("1.5.ToString(\"E2\", culture) == \"1.50E+000\" && (1 / 3.0).ToString(\"F3\", culture) == \"0.333\" && (2 / 3f).ToString(\"F2\", culture) == \"0.67\"")]
    [InlineData("12.ToString(\"N0\") == \"12\" && $\"{12:N0}\" == \"12\" && $\"{1 / 3.0:F2}\" == \"0.33\" && 7.ToString(\"B8\") == \"00000111\"")]
    [InlineData("2.675.ToString(\"0.00\", culture) == \"2.68\" && (0.1 + 0.2).ToString(\"0.##\", culture) == \"0.3\"")]
    public Task FormatsThatSayTheSameEverywhere_AreKnown(string condition) => KnownCondition.HoldsAsync("var culture = CultureInfo.InvariantCulture;", condition, usings: "using System.Globalization;");

    [Theory]
    [InlineData("2.675.ToString(\"F2\", culture) == \"2.68\"")]
    [InlineData("0.125.ToString(\"F2\", culture) == \"0.13\"")]
    [InlineData("(-0.001).ToString(\"F2\", culture) == \"0.00\"")]
    [InlineData("1234.ToString(\"N0\") == \"1,234\"")]
    [InlineData("0.5.ToString(\"P0\") == \"50 %\"")]
    public async Task FormatsThatSayDifferentThings_StaySilent(string condition)
    {
        await KnownCondition.IsNotFalseAsync("var culture = CultureInfo.InvariantCulture;", condition, usings: "using System.Globalization;");
        await KnownCondition.IsNotFalseAsync("var culture = CultureInfo.InvariantCulture;", $"!({condition})", usings: "using System.Globalization;");
    }
}
