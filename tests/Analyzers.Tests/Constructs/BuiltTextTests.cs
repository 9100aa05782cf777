namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What string builders and formats make is known, and is what running them makes.</summary>
public class BuiltTextTests
{
    private const string Types = """

        internal enum Kind { Conv, Dense }

        [Flags]
        internal enum Flags { A = 1, B = 2 }

        internal static class Parts
        {
            public static string Form() => "{0}{1}{2}{3}";
            public static void Add(StringBuilder builder, string part) => builder.Append('/').Append(part);
        }
        """;

    [Fact]
    public Task TypeThatOnlyHasTheNameOfABuilder_IsFollowedLikeAnyOther() => AllRules.Async("""
        namespace System.Text
        {
            public sealed class StringBuilder
            {
                public StringBuilder Append(string text) => this;
            }
        }

        public static class Models
        {
            public static void Build()
            {
                Graph.ResetDefault();
                new System.Text.StringBuilder().Append("a").Append("b");
                Variable.Get<float>("v", [1]);
                Variable.Get<float>({|SCL0101:"v"|}, [1]);
            }
        }
        """);

    [Theory]
    [InlineData("var text = new StringBuilder(); text.Append(\"net\").Append('/').Append(1).Append(true);", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"net\"); if (text.Length > 0) text.Append('/'); text.Append(\"w\");", "$\"{text}\"")]
    [InlineData("var text = new StringBuilder(16); foreach (var part in new[] { \"a\", \"b\" }) text.Append(part);", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"a\"); var same = text; same.Append(\"b\");", "text + \"\"")]
    [InlineData("var text = new StringBuilder(\"a\"); Parts.Add(text, \"b\");", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"a/b/\"); text.Length--;", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"layer\"); text[0] = char.ToUpperInvariant(text[0]);", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"w\").Insert(0, \"net/\").Replace('/', '_').Remove(0, 1);", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"w\"); text.Clear().Append('x', 3).Append(\"abc\", 1, 2);", "text.ToString()")]
    [InlineData("var text = new StringBuilder(\"a\"); text.Append($\"{text}b{1:D2}\");", "text.ToString()")]
    [InlineData("var text = new StringBuilder().AppendFormat(\"{0:D3}/{1}\", 7, \"w\").AppendJoin('_', \"a\", \"b\");", "text.ToString(1, 5)")]
    [InlineData("", "string.Format(\"w_{0:D3}\", 7)")]
    [InlineData("", "string.Format(\"{{{0,4}|{1,-3}}}\", 7, \"a\").Replace(' ', '_').Replace('{', '.').Replace('}', '.').Replace('|', '.')")]
    [InlineData("", "string.Format(CultureInfo.InvariantCulture, \"w{0}/{1}/{2}/{3}\", 1, 2, 3, 4)")]
    [InlineData("", "string.Create(CultureInfo.InvariantCulture, $\"w{3}\")")]
    [InlineData("var kind = Kind.Dense;", "$\"{kind:G}{kind:D}\"")]
    [InlineData("var text = new StringBuilder().AppendLine(\"a\").AppendLine();", "text.ToString().TrimEnd()")]
    [InlineData("var text = new StringBuilder().AppendLine(\"a\").Append(\"b\");", "text.ToString().ReplaceLineEndings(\"_\")")]
    [InlineData("", "(\"a\" + Environment.NewLine + \"b\").Split(Environment.NewLine)[1]")]
    [InlineData("var form = \"w{0:D3}_{1,2}\"; var parts = new[] { form, \"\" };", "string.Format(parts[0], 7, 10)")]
    [InlineData("var form = \"D3\";", "7.ToString(form)")]
    [InlineData("", "string.Format(CultureInfo.InvariantCulture, Parts.Form(), 0.5, \"a\", true, null)")]
    [InlineData("var text = new StringBuilder().AppendLine(\"a\").AppendLine(\"b\").ToString();", "text.StartsWith(\"a\") && text.Contains(\"b\") && !text.EndsWith(\"b\") ? \"lines\" : \"none\"")]
    [InlineData("var form = \"{0}{1}\"; var text = \"\"; try { text = string.Format(form, 1); } catch (FormatException) { text = \"wrong\"; }", "text")]
    [InlineData("", "FormattableString.Invariant($\"w{0.5}\")")]
    [InlineData("", "0.25.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("", "\"--a.b.c\".TrimStart('-').Split('.', 2)[1]")]
    [InlineData("", "\"a  b\".Split(' ', 2, StringSplitOptions.RemoveEmptyEntries)[1]")]
    [InlineData("", "\" a = b=c \".Split('=', 2, StringSplitOptions.TrimEntries)[1].Replace('=', '_')")]
    [InlineData("var parts = \" , a , ,b\".Split(\",\", 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);", "$\"{parts.Length}{parts[0]}{parts[1].Length}\"")]
    [InlineData("", "new Version(1, 2).ToString()")]
    [InlineData("var version = new Version(\"1.2.3\");", "$\"v{version}_{version.Minor}\"")]
    [InlineData("", "Regex.Replace(\"a b\", \"[ ]\", \"_\")")]
    [InlineData("", "$\"{Regex.IsMatch(\"w1\", @\"\\d$\")}\"")]
    [InlineData("var name = Regex.Match(\"w:0\", \"^(.*):[0-9]+$\") is { Success: true } match ? match.Groups[1].Value : \"none\";", "name + (Regex.Match(\"w\", \"v\") is { Success: true, Length: 1 })")]
    [InlineData("var match = Regex.Match(\"w1\", \"^w([0-9])$\");", "$\"{match.Groups[1]}{match.Groups[2].Success}{match.Groups[\"one\"].Success}\"")]
    [InlineData("var match = Regex.Match(\"v1\", \"^w(?<one>[0-9])$\");", "$\"{match.Success}{match.Groups[1].Success}{match.Groups[\"one\"].Success}\"")]
    [InlineData("", "Path.Combine(\"a\", \"b\").Replace('\\\\', '/')")]
    [InlineData("", "Path.GetFileNameWithoutExtension(\"net/w.txt\")")]
    [InlineData("", "$\"{Enum.Parse<Kind>(\"Dense\")}\"")]
    [InlineData("var flags = Flags.A | Flags.B;", "$\"{flags.HasFlag(Flags.B)}\"")]
    [InlineData("var kind = Kind.Dense;", "$\"{(kind, 1, \"a\")}\".Replace(\"(\", \"\").Replace(\")\", \"\").Replace(\", \", \"_\")")]
    public Task TextThatRunningMakes_Reports(string statements, string expression) =>
        AllRules.ProgramAsync($$"""
            using System.Globalization;
            using System.IO;
            using System.Text;
            using System.Text.RegularExpressions;
            {{statements}}
            Variable.Get<float>({{expression}}, [1]);
            Variable.Get<float>({|SCL0101:"{{RunText.Of(statements, expression, Types)}}"|}, [1]);
            {{Types}}
            """);

    [Theory]
    [InlineData("var text = new StringBuilder(\"a\"); var other = new StringBuilder(\"a\"); other.Append(\"b\");", "text.ToString()", "ab")]
    [InlineData("var text = new StringBuilder(\"a\"); var before = text.ToString(); text.Append(\"b\");", "before", "ab")]
    [InlineData("var text = new StringBuilder(\"a\"); using var writer = new StringWriter(text); writer.Write(\"b\");", "text.ToString()", "a")]
    [InlineData("var text = new StringBuilder(\"a\"); text.Append(CultureInfo.CurrentCulture, $\"{1.5}\");", "text.ToString()", "a1.5")]
    [InlineData("", "string.Format(CultureInfo.CurrentCulture, \"w{0}\", 1.5)", "w1.5")]
    [InlineData("var text = new StringBuilder().AppendLine(\"a\");", "text.ToString().TrimEnd('\\n').Replace('\\r', '_')", "a_")]
    [InlineData("var forms = new[] { \"{0}\", \"{0:D2}\" };", "string.Format(forms[1], 7)", "7")]
    [InlineData("", "$\"{1.5:N1}\"", "1.5")]
    [InlineData("var kind = Kind.Dense;", "$\"{kind:X}\"", "1")]
    [InlineData("", "\"a=b=c\".Split('=', 2)[1].Replace('=', '_')", "b")]
    [InlineData("", "new Version(1, 2).ToString()", "1.2.0")]
    [InlineData("", "Regex.Replace(\"a.b\", \"B\", \"c\")", "a.c")]
    [InlineData("", "$\"{Flags.A.HasFlag(Flags.B)}\"", "True")]
    public Task OtherText_StaysSilent(string statements, string expression, string name)
    {
        Assert.NotEqual(name, RunText.Of(statements, expression, Types, culture: "de-DE"));
        return AllRules.ProgramAsync($$"""
            using System.Globalization;
            using System.IO;
            using System.Text;
            using System.Text.RegularExpressions;
            {{statements}}
            Variable.Get<float>({{expression}}, [1]);
            Variable.Get<float>("{{name}}", [1]);
            {{Types}}
            """);
    }

    [Theory]
    [InlineData("Path.Combine(\"a\", \"b\")")]
    [InlineData("Path.GetFileName(\"x\\\\a/b\")")]
    [InlineData("Regex.Replace(\"a/b\", \"[\", \"\")")]
    public Task TextOfThePlatformOrNone_StaysSilent(string expression) => AllRules.ProgramAsync($$"""
        using System.IO;
        using System.Text.RegularExpressions;
        Variable.Get<float>({{expression}}, [1]);
        Variable.Get<float>("a/b", [1]);
        Variable.Get<float>("b", [1]);
        """);

    [Fact]
    public Task WriterThatIsToldANumber_HasIt() => KnownCondition.HoldsAsync(
        "using var writer = new System.IO.StringWriter(); writer.Write(\"a\"); writer.Write(1);", "writer.ToString() == \"a1\"");
}
