namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>The text of a value that is not known is not known either, but stays the same as long as the value does.</summary>
public class UnknownNameTests
{
    [Theory]
    [InlineData("var n = args.Length;", "n")]
    [InlineData("var n = args.Length > 0;", "n")]
    [InlineData("var n = args.Length + 1L;", "n")]
    [InlineData("var n = (DayOfWeek)args.Length;", "n")]
    [InlineData("var n = Console.ReadLine();", "n")]
    [InlineData("var n = Environment.MachineName;", "n")]
    [InlineData("var n = args.Length;", "n:D3")]
    [InlineData("var n = args.Length;", "n + 1")]
    [InlineData("var n = args.Length;", "n.ToString()")]
    [InlineData("var n = Console.ReadLine()!;", "n.Trim()")]
    [InlineData("var n = (Size: args.Length, Name: args[0]);", "n.Name}_{n.Size")]
    public async Task NamesOfTheSameValue_AreTheSame(string value, string text)
    {
        await CheckAsync($$"""
            {{value}}
            using (VariableScope.Open($"a{{{text}}}")) { Variable.Get<float>("w", [1]); Variable.Get<float>({|SCL0101:"w"|}, [1]); }
            """);
        await CheckAsync($$"""
            {{value}}
            using (VariableScope.Open($"a{{{text}}}")) { Variable.Get<float>("w", [1]); }
            using (VariableScope.Open($"a{{{text}}}")) { Variable.Get<float>("v", [1]); }
            using (VariableScope.Open($"b{{{text}}}")) { Variable.Get<float>("w", [1]); }
            using (VariableScope.Open($"a{{{text}}}", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); }
            """);
        await CheckAsync($$"""
            {{value}}
            using (VariableScope.Open($"a{{{text}}}")) { Variable.Get<float>("w", [1]); }
            using (VariableScope.Open($"a{{{text}}}", reuse: Reuse.True)) { Variable.Get<float>({|SCL0104:"w"|}, [2]); }
            """);
    }

    [Fact]
    public Task NameThatIsKnownOnOneOfTwoPaths_IsToldOnce() => CheckAsync("""
        var n = args.Length > 1 ? "a" : "b" + args.Length;
        Variable.Get<float>(n, [1]);
        Variable.Get<float>({|SCL0101:n|}, [1]);
        """);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\" + args.Length, reuse: Reuse.True)) { Variable.Get<float>({|SCL0102:\"w\"|}, [1]); }")]
    [InlineData("Variable.Get<float>(\"b\", [1]); using (VariableScope.Open(\"a\" + args.Length, reuse: Reuse.True)) { Variable.Get<float>({|SCL0102:\"w\"|}, [1]); }")]
    [InlineData("using (VariableScope.Open(\"a\" + args.Length)) { Variable.Get<float>(\"w\", [1]); } using (VariableScope.Open(\"a\" + args.Length, reuse: Reuse.True)) { Variable.Get<int>({|SCL0105:\"w\"|}, [1]); }")]
    [InlineData("var n = Guid.NewGuid(); using (VariableScope.Open({|SCL0404:\"a\" + n|})) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var n = DateTime.UtcNow.ToString(\"yyyyMMdd\"); using (VariableScope.Open({|SCL0404:\"a\" + n|})) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("new M().Layer(args.Length); class M { public void Layer(int index) { using (VariableScope.Open($\"layer{index}\")) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } } }")]
    [InlineData("new M(args.Length).Layer(); class M(int id) { private readonly string _name = $\"net_{id}\"; public void Layer() { using (VariableScope.Open(_name)) { Variable.Get<float>(\"w\", [1]); Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } } }")]
    [InlineData("foreach (var a in args) { Variable.Get<float>(\"a\" + a, [1]); Variable.Get<float>({|SCL0101:\"a\" + a|}, [1]); }")]
    public Task MistakeUnderAnUnknownName_Reports(string code) => CheckAsync(code);

    [Theory]
    [InlineData("Variable.Get<float>(\"a1/w\", [1]); using (VariableScope.Open(\"a\" + args.Length, reuse: Reuse.True)) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Variable.Get<float>(\"a\" + args.Length, [1]); Variable.Get<float>(\"a\" + (args.Length + 1), [1]); Variable.Get<float>(\"a1\", [1]);")]
    [InlineData("var n = args.Length; Variable.Get<float>(\"a\" + n, [1]); n++; Variable.Get<float>(\"a\" + n, [1]);")]
    [InlineData("var n = args.Length; Variable.Get<float>($\"a{n}\", [1]); Variable.Get<float>($\"a{n:D3}\", [1]);")]
    [InlineData("var d = (DayOfWeek)args.Length; Variable.Get<float>($\"a{d}\", [1]); Variable.Get<float>($\"a{(int)d}\", [1]);")]
    [InlineData("for (var i = 0; i < args.Length; i++) { Variable.Get<float>(\"a\" + i, [1]); }")]
    [InlineData("foreach (var a in args) { Variable.Get<float>(\"a\" + a, [1]); }")]
    [InlineData("string? x; do { x = Console.ReadLine(); Variable.Get<float>(\"a\" + x, [1]); } while (x != null);")]
    [InlineData("var x = Console.ReadLine(); while (x != null) { Variable.Get<float>(\"a\" + x, [1]); x = Console.ReadLine(); }")]
    [InlineData("var first = true; string? last = null; while (true) { if (last != null) { using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto)) { Variable.Get<float>(\"a\" + last, [2]); } } var x = Console.ReadLine(); if (first) { Variable.Get<float>(\"a\" + x, [1]); first = false; last = \"x\"; } else { last = x + \"b\"; } }")]
    [InlineData("var all = new System.Collections.Generic.List<string>(args); Variable.Get<float>(\"a\" + all.Count, [1]); all.Add(\"x\"); Variable.Get<float>(\"a\" + all.Count, [1]);")]
    [InlineData("new M().Build(args.Length); class M { private int _n; public void Build(int n) { Variable.Get<float>(\"a\" + _n, [1]); Change(n); Variable.Get<float>(\"a\" + _n, [1]); } private void Change(int n) => _n += n + 1; }")]
    [InlineData("Variable.Get<float>({|SCL0404:\"a\" + Guid.NewGuid()|}, [1]); Variable.Get<float>({|SCL0404:\"a\" + Guid.NewGuid()|}, [1]);")]
    [InlineData("Variable.Get<float>(\"a\" + Console.ReadLine(), [1]); Variable.Get<float>(\"a\" + Console.ReadLine(), [1]);")]
    [InlineData("Variable.Get<float>({|SCL0404:\"a\" + Environment.TickCount64|}, [1]); Variable.Get<float>({|SCL0404:\"a\" + Environment.TickCount64|}, [1]);")]
    [InlineData("var watch = System.Diagnostics.Stopwatch.StartNew(); Variable.Get<float>({|SCL0404:\"a\" + watch.ElapsedTicks|}, [1]); Variable.Get<float>({|SCL0404:\"a\" + watch.ElapsedTicks|}, [1]);")]
    public Task NamesThatMayDiffer_StaySilent(string code) => CheckAsync(code);

    private static Task CheckAsync(string code) => AllRules.ProgramAsync(code);
}
