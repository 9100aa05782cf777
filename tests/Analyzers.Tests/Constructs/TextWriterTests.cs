namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Readers and writers of text, whichever type the code knows them by.</summary>
public class TextWriterTests
{
    private const string Usings = "using System.IO;\nusing System.Linq;\nusing System.Text;\nusing System.Threading.Tasks;\n";

    private const string Types = """
        sealed class Upper : TextWriter
        {
            public string Text = "";
            public override Encoding Encoding => Encoding.UTF8;
            public override void Write(char value) => Text += char.ToUpperInvariant(value);
        }
        """;

    [Theory]
    [InlineData("TextWriter w = new StringWriter(); w.Write(\"a\"); w.WriteLine(\"b\"); w.Flush();", "w.ToString()!.StartsWith(\"ab\")")]
    [InlineData("var w = new StringWriter { NewLine = \"\\n\" }; w.Write(\"a\"); w.WriteLine(3); w.Write(true);", "w.ToString() == \"a3\\nTrue\" && w.NewLine.Length == 1")]
    [InlineData("using var w = new StringWriter(); w.Write(\"{0}-{1}\", 1, \"x\"); w.Write(\"<{0:D2}>\", 2);", "w.ToString() == \"1-x<02>\"")]
    [InlineData("var w = new StringWriter(); w.Write(\"{3}{0}\", 1, 2, 3, 4); w.Write(\"{0:D2},{1,3}\", new object[] { 5, \"x\" });", "w.ToString() == \"4105,  x\"")]
    [InlineData("string F(string f, params object?[] a) => string.Format(f, a); var s = \"\"; try { F(\"{2}\", 1, 2); } catch (FormatException) { s = \"c\"; }", "F(\"{0}-{1}{2}\", 1, \"x\", null) == \"1-x\" && s == \"c\"")]
    [InlineData("var w = new StringWriter(); w.Write((object)5); w.Write('c'); w.Write(new[] { 'd', 'e' }); w.Write(new StringBuilder(\"f\")); w.Write((object?)null);", "w.ToString() == \"5cdef\"")]
    [InlineData("void Dump(TextWriter o) { o.Write(\"n=\"); o.Write(4); } var w = new StringWriter(); Dump(w); Dump(Console.Out);", "w.ToString() == \"n=4\"")]
    [InlineData("var u = new Upper { NewLine = \"|\" }; u.WriteLine(\"ab\"); u.Write(12); u.WriteLine();", "u.Text == \"AB|12|\"")]
    [InlineData("var w = new StringWriter(); w.WriteLine(\"x\"); w.WriteLine(\"y\");", "w.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length == 2")]
    [InlineData("var w = new StringWriter(); await w.WriteAsync(\"ab\"); await w.WriteAsync('c'); await w.WriteLineAsync(); await w.WriteLineAsync(\"d\"); await w.FlushAsync();", "w.ToString().StartsWith(\"abc\")")]
    [InlineData("TextReader r = new StringReader(\"a\\nb\"); r.ReadLine();", "r.Peek() == 'b' && r.ReadLine() == \"b\" && r.ReadLine() == null")]
    [InlineData("int Count(TextReader r) { var n = 0; while (r.ReadLine() is { } l) { if (l.Length > 0) { n++; } } return n; }", "Count(new StringReader(\"a\\n\\nb\")) == 2")]
    [InlineData("IEnumerable<string> Lines(TextReader r) { string? l; while ((l = r.ReadLine()) != null) { yield return l; } }", "Lines(new StringReader(\"x=1\\ny=2\")).Last() == \"y=2\"")]
    public Task WhatIsWrittenAndRead_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition, Types, Usings);

    [Theory]
    [InlineData("TextReader r = args.Length > 0 ? new StringReader(\"b\") : Console.In;", "r.ReadLine() == \"b\"")]
    [InlineData("var w = new StringWriter(); w.Write(args.Length);", "w.ToString() == \"1\"")]
    public async Task WhatOthersWrite_MayBeEither(string statements, string condition)
    {
        await KnownCondition.IsNotFalseAsync(statements, condition + " || true", Types, Usings);
        await AllRules.ProgramAsync($$"""
            {{Usings}}
            {{statements}}
            Variable.Get<float>("v", [1]);
            if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
            {{Types}}
            """);
    }
}
