namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Values of which each uses the one before more than once: written out, they would be longer than any machine can hold.</summary>
public class DoublingValueTests
{
    [Theory]
    [InlineData("var (x, y) = (Math.Sqrt(n), Math.Sqrt(2));", "y = y * x + y;", "y > 1")]
    [InlineData("var (x, y) = (n, n + 1);", "y = y * x + y;", "y > 1")]
    [InlineData("var (x, y) = (n, n + 1);", "(x, y) = (y, x + y);", "y > 1")]
    [InlineData("var y = Math.Max(n, 3);", "y = Math.Max(y, Math.Min(y, n));", "y > 1")]
    [InlineData("var y = n > 0;", "y = y && n > 3 || !y;", "y")]
    public void EachStepUsesTheOneBeforeTwice(string start, string step, string condition)
    {
        var code = $"{start} {string.Join('\n', Enumerable.Repeat(step, 40))} if ({condition}) {{ Variable.Get<float>(\"w\", [1]); }}";
        Assert.Equal("SCL0101", Assert.Single(Counted.On(Program(code, second: "v")).Mistakes).Rule.Id);
        Assert.Empty(Counted.On(Program(code, second: "u")).Mistakes);
    }

    [Fact]
    public void PolynomialOfManyTerms_IsWorkedOut()
    {
        const int Terms = 40;
        var polynomial = string.Concat(Enumerable.Range(1, Terms).Select(term => $"0.{term} + x * (")) + "1" + new string(')', Terms);
        Assert.Equal("SCL0101", Assert.Single(Counted.On(Program($"var x = Math.Sqrt(2); if ({polynomial} > 1) {{ Variable.Get<float>(\"v\", [1]); }}", second: "u")).Mistakes).Rule.Id);
        Assert.Empty(Counted.On(Program($"var x = Math.Sqrt(2); if ({polynomial} < 1) {{ Variable.Get<float>(\"v\", [1]); }}", second: "u")).Mistakes);
    }

    private static string Program(string code, string second) => $$"""
        using System;
        using ScopeLint;
        public static class Models
        {
            public static void Build(int n)
            {
                Variable.Get<float>("v", [1]);
                {{code}}
                Variable.Get<float>("{{second}}", [1]);
            }
        }
        """;
}
