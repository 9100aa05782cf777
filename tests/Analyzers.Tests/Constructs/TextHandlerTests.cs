namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Interpolated texts that go to handlers: those run, take the parts or do not, and may make a text of them.</summary>
public class TextHandlerTests
{
    private const string Handlers = """
        static class Log { public static bool On; public static void Write(bool take, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("take")] Optional text) { } public static void Until(Until text) { } public static string Made(Upper text) => text.Done(); }
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        ref struct Optional
        {
            public Optional(int literal, int formatted, bool take, out bool isTaken) { isTaken = take; }
            public void AppendLiteral(string s) { }
            public void AppendFormatted<T>(T value) { }
        }
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        ref struct Until
        {
            private int _count;
            public Until(int literal, int formatted) { }
            public bool AppendLiteral(string s) => true;
            public bool AppendFormatted<T>(T value) => _count++ > 0;
        }
        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        ref struct Upper
        {
            private readonly System.Text.StringBuilder _text = new();
            public Upper(int literal, int formatted) { }
            public void AppendLiteral(string s) => _text.Append(s);
            public void AppendFormatted<T>(T value) => _text.Append(value);
            public string Done() => _text.ToString().ToUpperInvariant();
        }
        static class Make { public static string One(string name) { Variable.Get<float>(name, [1]); return name; } }
        """;

    [Theory]
    [InlineData("var n = 1; System.Diagnostics.Debug.Assert(n > 0, $\"bad {n}\"); n++;", "n == 2")]
    [InlineData("var n = 1; System.Diagnostics.Debug.WriteLineIf(n > 0, $\"n {n,3:D2}\" + $\"{n}\"); n++;", "n == 2")]
    [InlineData("var n = 1; System.Diagnostics.Debug.WriteLine($\"n {n}\"); n++;", "n == 2")]
    [InlineData("var list = new List<int> { 1 }; System.Diagnostics.Debug.Assert(list.Count > 0, $\"{list} {list.Count}\"); list.Add(2);", "list.Count == 2")]
    [InlineData("var step = new Step(); step.Go(); step.Go();", "step.N == 2")]
    [InlineData("var step = new Step(); System.Diagnostics.Debug.WriteLine(step); System.Diagnostics.Trace.WriteLine(step); step.N++;", "step.N == 1")]
    public Task WhatATextForALibraryNames_StaysKnown(string statements, string condition) => KnownCondition.HoldsAsync(
        statements, condition, "class Step { public int N; public void Go() { System.Diagnostics.Debug.Assert(N >= 0, $\"bad {N} of {this}\"); N++; } }");

    [Theory]
    [InlineData("Log.Write(true, $\"made {Make.One(\"a\")}\"); Make.One({|SCL0101:\"a\"|});")]
    [InlineData("Log.Until($\"made {Make.One(\"a\")}\"); Make.One({|SCL0101:\"a\"|});")]
    [InlineData("Make.One(Log.Made($\"w{1}\")); Make.One({|SCL0101:\"W1\"|});")]
    public Task PartThatIsTaken_Reports(string statements) => AllRules.ProgramAsync(statements + Handlers);

    [Theory]
    [InlineData("Log.Write(false, $\"made {Make.One(\"a\")}\"); Make.One(\"a\");")]
    [InlineData("Log.Until($\"made {Make.One(\"b\")} and {Make.One(\"a\")}\"); Make.One(\"a\");")]
    [InlineData("Make.One(Log.Made($\"w{1}\")); Make.One(\"W2\"); Make.One(\"w1\");")]
    public Task PartThatIsNotTaken_StaysSilent(string statements) => AllRules.ProgramAsync(statements + Handlers);
}
