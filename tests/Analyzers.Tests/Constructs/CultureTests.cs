namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Cultures that are values: what is written or read by the invariant one is known, wherever it comes from.</summary>
public class CultureTests
{
    private const string Usings = "using System.Globalization;\n";

    private const string Types = """
        static class Formats
        {
            public static readonly IFormatProvider Field = CultureInfo.InvariantCulture;
            public static CultureInfo Property { get; } = CultureInfo.InvariantCulture;
            public static string Written(double number, IFormatProvider? culture = null) => number.ToString(culture ?? CultureInfo.InvariantCulture);
        }
        """;

    [Theory]
    [InlineData("string.Format(culture, \"{0:D2}\", 10) == \"10\"")]
    [InlineData("string.Create(culture, $\"s{10:D3}\") == \"s010\"")]
    [InlineData("10.ToString(\"X2\", culture) == \"0A\"")]
    [InlineData("\"ab\".ToUpper(culture) == \"AB\" && \"AB\".ToLower(culture) == \"ab\"")]
    [InlineData("int.Parse(\"15\", culture) == 15 && double.Parse(\"1.5\", culture) == 1.5")]
    [InlineData("int.TryParse(\"15\", NumberStyles.Integer, culture, out var n) && n == 15")]
    [InlineData("double.TryParse(\"1.5\", NumberStyles.Float, culture, out var n) && n == 1.5")]
    [InlineData("0.5.ToString(\"0.0\", Formats.Field) == \"0.5\" && 1.5.ToString(Formats.Property) == \"1.5\"")]
    [InlineData("Formats.Written(1.5) == \"1.5\" && Formats.Written(1.5, culture) == \"1.5\"")]
    [InlineData("1.5.ToString(NumberFormatInfo.InvariantInfo) == \"1.5\"")]
    [InlineData("int.TryParse(\"15\", NumberStyles.None, culture, out var n) && n == 15 && !int.TryParse(\"-1\", NumberStyles.None, culture, out _)")]
    public Task WhatTheInvariantCultureSays_IsKnown(string condition) => KnownCondition.HoldsAsync("var culture = CultureInfo.InvariantCulture;", condition, Types, Usings);

    [Theory]
    [InlineData("1.5.ToString(culture) == \"1.5\"")]
    [InlineData("string.Format(culture, \"{0}\", 1.5) == \"1.5\"")]
    [InlineData("double.TryParse(\"1.5\", NumberStyles.Float, culture, out var n) && n == 1.5")]
    public Task WhatAnotherCultureSays_MayBeEither(string condition) => AllRules.ProgramAsync($$"""
        {{Usings}}var culture = CultureInfo.CurrentCulture;
        Variable.Get<float>("v", [1]);
        if ({{condition}}) { Variable.Get<float>("w", [1]); }
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>({|SCL0102:"w"|}, [1]); }
        """);

    [Theory]
    [InlineData("var own = (CultureInfo)CultureInfo.InvariantCulture.Clone(); own.NumberFormat.NumberDecimalSeparator = \"_\";", "1.5.ToString(own) == \"1_5\"")]
    [InlineData("var own = new NumberFormatInfo { NumberDecimalSeparator = \"_\" };", "1.5.ToString(own) != \"1.5\"")]
    public Task WhatACultureOfTheProgramSays_IsOneThing(string statements, string condition) => KnownCondition.IsNotFalseAsync(statements, condition, usings: Usings);

    [Fact]
    public Task ADateInItsFormat_StaysSilent() => KnownCondition.IsNotFalseAsync("", "new DateTime(2020, 1, 2).ToString(\"yyyy\", DateTimeFormatInfo.InvariantInfo) == \"2020\"", usings: Usings);

    [Theory]
    [InlineData("object o = 6;", "Convert.ToInt32(o) == 6 && Convert.ToInt64(o) == 6")]
    [InlineData("object o = 6L;", "Convert.ToInt32(o) == 6 && Convert.ToSingle(o) == 6f")]
    [InlineData("object o = 2.5f;", "Convert.ToDouble(o) == 2.5 && Convert.ToInt32(o) == 2")]
    [InlineData("object o = \"12\";", "(int)Convert.ChangeType(o, typeof(int)) == 12 && (string)Convert.ChangeType(12, typeof(string)) == \"12\"")]
    [InlineData("var fails = false; try { Convert.ChangeType(null, typeof(int)); } catch (InvalidCastException) { fails = true; }", "fails")]
    [InlineData("static T To<T>(object o) => (T)Convert.ChangeType(o, typeof(T), CultureInfo.InvariantCulture);", "To<int>(2.5) == 2 && To<double>(2) == 2.0 && To<bool>(\"true\")")]
    [InlineData("", "Convert.ToInt32(2.5) == 2 && Convert.ToInt32(3.5) == 4 && Convert.ToInt32(true) == 1")]
    [InlineData("", "Convert.ToChar(97) == 'a' && Convert.ToInt32('a') == 97 && Convert.ToBoolean(2) && !Convert.ToBoolean(0.0)")]
    [InlineData("", "\"k\" + Convert.ToDecimal(5) == \"k5\" && Convert.ToHexString([10, 255]) == \"0AFF\"")]
    [InlineData("static string Made(long n) { try { return \"\" + Convert.ToInt32(n); } catch (OverflowException) { return \"none\"; } }", "Made(long.MaxValue) == \"none\" && Made(1) == \"1\"")]
    public Task WhatAConversionGives_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, usings: Usings);
}
