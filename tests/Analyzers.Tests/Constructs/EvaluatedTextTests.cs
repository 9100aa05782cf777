namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Texts, letters, numbers and enums are evaluated where their operands are known.</summary>
public class EvaluatedTextTests
{
    [Theory]
    [InlineData("\"a-b\".Replace('-', '_')", "a_b")]
    [InlineData("\" ab \".Trim().ToUpper()", "AB")]
    [InlineData("$\"w{7:D3}\"", "w007")]
    [InlineData("$\"w{255:x}\"", "wff")]
    [InlineData("7.ToString().PadLeft(3, '0')", "007")]
    [InlineData("\"enc/w\"[(\"enc/w\".LastIndexOf('/') + 1)..]", "w")]
    [InlineData("\"w\" + (char)('a' + 1)", "wb")]
    [InlineData("\"w\" + ('a' + 1)", "w98")]
    [InlineData("$\"w{unchecked((byte)(255 + count))}\"", "w0")]
    [InlineData("$\"w{int.MaxValue + count < 0}\"", "wTrue")]
    [InlineData("$\"w{Kind.Dense}\"", "wDense")]
    [InlineData("$\"w{kind}\"", "wDense")]
    [InlineData("\"w\" + kind", "wDense")]
    [InlineData("$\"w{(int)kind}\"", "w1")]
    [InlineData("$\"{Flags.A | Flags.B}\".Replace(\", \", \"_\")", "A_B")]
    [InlineData("new Layer().GetType().Name", "Layer")]
    [InlineData("$\"w{0.5}\"", "w0.5")]
    [InlineData("$\"w{1 << 4}\"", "w16")]
    [InlineData("new string(\"a-b\".Where(char.IsLetterOrDigit).ToArray())", "ab")]
    [InlineData("new string('a', 2) + new string([.. \"abc\"], 1, 2)", "aabc")]
    [InlineData("\"net/conv/w\".AsSpan()[4..8].ToString()", "conv")]
    [InlineData("\"w\" + Enum.Parse<Kind>(\"dense\", true)", "wDense")]
    [InlineData("\"a,b;c\".Split(',', ';')[1] + \"w00\".TrimEnd('0', '1')", "bw")]
    [InlineData("Enum.TryParse<Kind>(\"Dense\", out var read) ? $\"w{read}\" : \"none\"", "wDense")]
    [InlineData("Enum.TryParse(\"Other\", ignoreCase: true, out Kind read) ? $\"w{read}\" : \"none\"", "none")]
    [InlineData("\"w\" + Convert.ToBoolean(\"true\")", "wTrue")]
    [InlineData("new[] { \"a\" }.ElementAtOrDefault(1) ?? \"none\"", "none")]
    [InlineData("new[] { \"a\", \"b\", \"c\" }.Where(x => x != \"b\").ElementAt(^2)", "a")]
    [InlineData("$\"w{\"conv/w\".IndexOf(\"/\", StringComparison.Ordinal)}\"", "w4")]
    [InlineData("$\"w{\"conv/w\".IndexOf('v', StringComparison.Ordinal)}\"", "w3")]
    [InlineData("$\"w{\"conv/w\".IndexOfAny(['/', 'v'])}\"", "w3")]
    [InlineData("$\"w{string.Compare(\"a\", \"A\", StringComparison.OrdinalIgnoreCase)}\"", "w0")]
    [InlineData("\"w\" + \"conv\".StartsWith(\"CO\", true, System.Globalization.CultureInfo.InvariantCulture)", "wTrue")]
    [InlineData("\"w\" + char.IsLetter(\"a1\", 1)", "wFalse")]
    [InlineData("System.IO.Path.GetDirectoryName(\"runs/w.ckpt\")", "runs")]
    [InlineData("\"w\" + (new Version(1, 10) > Version.Parse(\"1.9\"))", "wTrue")]
    [InlineData("string.Join(\"_\", new System.Collections.Generic.SortedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }.Keys)", "a_b")]
    public Task TextOfKnownValues_Reports(string text, string name) =>
        CheckAsync($"Variable.Get<float>({text}, [1]); Variable.Get<float>({{|SCL0101:\"{name}\"|}}, [1]);");

    [Theory]
    [InlineData("\"a-b\".Replace('-', '_')", "a-b")]
    [InlineData("$\"w{7:D3}\"", "w7")]
    [InlineData("\"w\" + (char)('a' + 1)", "w98")]
    [InlineData("$\"w{kind}\"", "w1")]
    [InlineData("new Layer().GetType().Name", "Object")]
    [InlineData("$\"w{new Layer()}\"", "w")]
    public Task OtherText_StaysSilent(string text, string name) =>
        CheckAsync($"Variable.Get<float>({text}, [1]); Variable.Get<float>(\"{name}\", [1]);");

    [Fact]
    public Task TextInTwoParts_ReportsEach() => CheckAsync("""
        foreach (var part in "a,b,a".Split(','))
        {
            Variable.Get<float>({|SCL0101:part|}, [1]);
        }
        """);

    [Fact]
    public Task TextInOnePart_StaysSilent() => CheckAsync("""
        foreach (var part in "a".Split(','))
        {
            Variable.Get<float>("w", [1]);
        }
        """);

    [Fact]
    public Task AllValuesOfAnEnum_Report() => CheckAsync("""
        foreach (var value in Enum.GetValues<Kind>())
        {
            Variable.Get<float>({|SCL0101:"w"|}, [1]);
        }
        """);

    [Fact]
    public Task TextOfAnObject_IsWhatItSays() => CheckAsync("""
        Variable.Get<float>($"{new Named("a")}", [1]);
        Variable.Get<float>({|SCL0101:"a"|}, [1]);
        """);

    private static Task CheckAsync(string statements) => AllRules.ProgramAsync($$"""
        var count = 1;
        var kind = Kind.Dense;
        Console.WriteLine($"{count}{kind}");
        {{statements}}

        internal enum Kind { Conv, Dense }

        [Flags]
        internal enum Flags { A = 1, B = 2 }

        internal sealed class Layer;

        internal sealed class Named(string name) { public override string ToString() => name; }
        """);
}
