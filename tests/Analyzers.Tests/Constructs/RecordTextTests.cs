namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What records and objects of anonymous types say of themselves is known as far as what is in them is.</summary>
public class RecordTextTests
{
    private const string Config = "record Config(string Name, int Units, bool Bias);";
    private const string Part = "record Part(int A);";

    /// <summary>Appends something of its own instead of what is in it.</summary>
    private const string Printing = "record Part(int A) { protected virtual bool PrintMembers(System.Text.StringBuilder b) { b.Append(\"mine \").Append(A); return true; } }";

    [Theory]
    [InlineData("var c = new Config(\"a\", 3, true);", "c.ToString() == \"Config { Name = a, Units = 3, Bias = True }\"", Config)]
    [InlineData("var c = new Config(\"a\", 3, true) with { Units = 4 };", "$\"{c}\" == \"Config { Name = a, Units = 4, Bias = True }\"", "sealed " + Config)]
    [InlineData("object c = new Config(\"a\", 3, true);", "\"x\" + c == \"xConfig { Name = a, Units = 3, Bias = True }\"", "readonly record struct Config(string Name, int Units, bool Bias);")]
    [InlineData("Config? c = null, d = new Config(\"b\", 1, false);", "$\"{c}{d}\" == \"Config { Name = b, Units = 1, Bias = False }\"", "record struct Config(string Name, int Units, bool Bias);")]
    [InlineData("Config? c = null;", "$\"{c}\" == \"\"", Config)]
    [InlineData("var c = new List<Config> { new(\"a\", 1, true), new(\"b\", 2, false) };", "string.Join(\";\", c) == \"Config { Name = a, Units = 1, Bias = True };Config { Name = b, Units = 2, Bias = False }\"", Config)]
    [InlineData("var c = new Empty();", "c.ToString() == \"Empty { }\"", "record Empty;")]
    [InlineData("var c = new Box<int>(1); var d = new Box<string>(\"s\");", "$\"{c}{d}\" == \"Box { Value = 1 }Box { Value = s }\"", "record Box<T>(T Value);")]
    [InlineData("var c = new Whole(new Part(1), null, (1, \"x\"), Kind.B);", "c.ToString() == \"Whole { One = Part { A = 1 }, Other = , Pair = (1, x), Kind = B }\"", Part + " enum Kind { A, B } record Whole(Part One, Part? Other, (int, string) Pair, Kind Kind);")]
    [InlineData("var c = new Changed { A = 1 }; c.A = 5; c.B = \"x\";", "c.ToString() == \"Changed { A = 5, B = x, Twice = 10 }\"", "record Changed { public int A { get; set; } public string? B; public int Twice => 2 * A; private int Hidden => 1; public static int Shared => 2; public int this[int i] => i; }")]
    public Task TextOfARecord_IsKnown(string statements, string condition, string types) => KnownCondition.HoldsAsync(statements, condition, types);

    [Theory]
    [InlineData("Part c = new More(1, 2);", "c.ToString() == \"More { A = 1, B = 2 }\"", Part + " record More(int A, int B) : Part(A);")]
    [InlineData("Part c = new Same(1);", "c.ToString() == \"Same { A = 1 }\"", Part + " record Same(int A) : Part(A);")]
    [InlineData("var c = new More(2);", "c.ToString() == \"More { B = 2 }\"", "abstract record Nothing; sealed record More(int B) : Nothing;")]
    [InlineData("var c = new More(1, 2); var d = new Part(3);", "c.ToString() + d == \"More { mine 1, B = 2 }Part { mine 3 }\"", Printing + " record More(int A, int B) : Part(A);")]
    [InlineData("var c = new More(1);", "c.ToString() == \"More { A = 1, more }\"", Part + " record More(int A) : Part(A) { protected override bool PrintMembers(System.Text.StringBuilder b) { if (base.PrintMembers(b)) { b.Append(\", \"); } b.Append(\"more\"); return true; } }")]
    [InlineData("var c = new More(1);", "c.ToString() == \"Part { A = 1 }!\"", Part + " record More(int A) : Part(A) { public override string ToString() => base.ToString() + \"!\"; }")]
    [InlineData("var c = new More(1);", "c.ToString() == \"fixed\"", "record Part(int A) { public sealed override string ToString() => \"fixed\"; } record More(int A) : Part(A);")]
    [InlineData("Part c = new More(1);", "c.ToString() == \"More { A = 2 }\"", "record Part { public virtual int A => 1; } record More(int B) : Part { public override int A => 2; private int B { get; } = B; }")]
    public Task TextOfADerivedRecord_IsKnown(string statements, string condition, string types) => KnownCondition.HoldsAsync(statements, condition, types);

    [Theory]
    [InlineData("c.ToString() == c.ToString()")]
    [InlineData("$\"{c}\" == $\"{c}\"")]
    [InlineData("c.GetHashCode() == c.GetHashCode()")]
    [InlineData("c.Equals(c)")]
    public Task OfARecordFromElsewhere_IsTheSameEachTime(string condition) => KnownCondition.HoldsAsync(
        "var c = System.Text.Json.JsonSerializer.Deserialize<Config>(Console.ReadLine()!)!;", condition, Config);

    [Theory]
    [InlineData("c.A = args.Length;")]
    [InlineData("c = System.Text.Json.JsonSerializer.Deserialize<Changed>(\"{}\")!;")]
    public async Task OfAnotherOrOfOneThatWasChanged_MayBeEither(string between)
    {
        foreach (var condition in new[] { "c.ToString() == text", "c.ToString() != text" })
        {
            await AllRules.ProgramAsync($$"""
                var c = System.Text.Json.JsonSerializer.Deserialize<Changed>(Console.ReadLine()!)!;
                var text = c.ToString();
                {{between}}
                Variable.Get<float>("v", [1]);
                if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
                record Changed { public int A { get; set; } }
                """);
        }
    }

    [Fact]
    public Task TextOfTheBaseOfAClass_IsKnown() => KnownCondition.HoldsAsync(
        "var c = new Derived();", "c.ToString() == \"based\"", "class Base { public override string ToString() => \"base\"; } class Derived : Base { public override string ToString() => base.ToString() + \"d\"; }");

    [Theory]
    [InlineData("var c = new { A = 1, B = \"x\" };", "c.ToString() == \"{ A = 1, B = x }\"")]
    [InlineData("var n = 2; var c = new { n, Inner = new { C = true }, Left = (string?)null };", "$\"{c}\" == \"{ n = 2, Inner = { C = True }, Left =  }\"")]
    [InlineData("var c = new { };", "$\"{c}\" == \"{ }\"")]
    [InlineData("var c = new { A = 1 }; c = null;", "$\"{c}\" == \"\"")]
    [InlineData("var c = new { A = 1 } with { A = 2 };", "$\"{c}\" == \"{ A = 2 }\"")]
    public Task TextOfAnAnonymousType_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var t = (1, (2, \"x\"));", "t.ToString() == \"(1, (2, x))\"")]
    [InlineData("(int, int)? t = null;", "$\"{t}\" == \"\"")]
    [InlineData("(int, int)? t = (1, 2); System.DateTime? d = null; int? n = null;", "$\"{t}{d}{n}\" == \"(1, 2)\"")]
    public Task TextOfTuplesInsideAndOfWhatMayBeMissing_IsKnown(string statements, string condition) => KnownCondition.HoldsAsync(statements, condition);

    [Theory]
    [InlineData("var c = new Config(args[0], 3, true);", "c.ToString() == \"Config { Name = a, Units = 3, Bias = True }\"")]
    [InlineData("var c = new Config(\"a\", args.Length, true);", "$\"{c}\" == \"Config { Name = a, Units = 3, Bias = True }\"")]
    [InlineData("var c = new { A = args[0] };", "$\"{c}\" == \"{ A = a }\"")]
    public Task TextOfWhatIsNotKnown_IsAskedForBothWays(string statements, string condition) => AllRules.ProgramAsync($$"""
        {{statements}}
        if ({{condition}}) { Variable.Get<float>("v", [1]); }
        if (!({{condition}})) { Variable.Get<float>("v", [1]); }
        Variable.Get<float>({|SCL0101:"v"|}, [1]);
        {{Config}}
        """);

    /// <summary>Two records say the same if and only if what is in them does, which may be taken for the names of scopes.</summary>
    [Fact]
    public Task RecordAsAName_Reports() => AllRules.ProgramAsync($$"""
        Build(new Config("a", 3, true).ToString());
        Build(new Config("a", 4, true).ToString());
        {|SCL0101:Build|}(new Config("a", 3, true).ToString());
        static void Build(string text) { using (VariableScope.Open(text.Replace(' ', '_').Replace("{", "").Replace("}", "").Replace("=", "").Replace(",", ""))) { Variable.Get<float>("w", [1]); } }
        {{Config}}
        """);
}
