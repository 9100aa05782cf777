namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Arrays and lists that something changes after they were made: what they hold then is not what was written down.</summary>
public class ListTests
{
    private const string GetAll = "foreach (var n in all) { Variable.Get<float>(n, [1]); }";

    private const string Guarded = "if (built[0]) { return; } built[0] = true; Variable.Get<float>(\"v\", [1]);";

    [Theory]
    [InlineData("List<string> all = [\"a\", \"a\"]; all.RemoveAt(1);")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; all[1] = \"b\";")]
    [InlineData("List<string> all = [\"a\", \"a\"]; all.Clear(); all.Add(\"b\");")]
    [InlineData("var all = Enumerable.Repeat(\"a\", 2).ToList(); all.Remove(\"a\");")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Array.Fill(all, \"b\", 1, 1);")]
    [InlineData("var all = new[] { \"a\", \"a\" }; all.AsSpan()[1] = \"b\";")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; all[^1] = \"b\";")]
    [InlineData("var all = new List<string> { \"a\", \"a\" }; all[^1] += \"b\";")]
    [InlineData("Span<string> all = [\"a\", \"a\"]; all[^2] = \"b\";")]
    [InlineData("Span<string> all = [\"a\", \"a\"]; all[1] = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; var other = all; other[1] = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; string[] other; (other, _) = (all, 1); other[1] = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; var other = all; all[1] = \"b\"; all = other;")]
    [InlineData("var all = new[] { \"a\", \"a\" }; ref var second = ref all[1]; second = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; foreach (var each in new[] { all }) { each[1] = \"b\"; }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Uniq(all); static void Uniq(string[] n) { for (var i = 0; i < n.Length; i++) { n[i] += i; } }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Uniq(all); static void Uniq(IList<string> n) => n[1] = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Uniq(all); static void Uniq(IEnumerable<string> n) => ((string[])n)[1] = \"b\";")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Uniq(all); static void Uniq(object n) { if (n is string[] names) { names[1] = \"b\"; } }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Same(all)[1] = \"b\"; static string[] Same(string[] n) => n;")]
    [InlineData("var all = new[] { \"a\", \"a\" }; void Uniq() => all[1] = \"b\"; Uniq();")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Action uniq = () => all[1] = \"b\"; uniq();")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Action<string[]> uniq = n => n[1] = \"b\"; uniq(all);")]
    public Task ListThatIsChanged_StaysSilent(string change) => ProgramAsync($"{change} {GetAll}");

    [Theory]
    [InlineData("var h = new H(); h.Rename(); var all = h.Names;", "class H { public string[] Names = [\"a\", \"a\"]; public void Rename() => Names[1] = \"b\"; }")]
    [InlineData("var h = new H(); h.Rename(); var all = h.Names;", "class H { public List<string> Names { get; } = [\"a\", \"a\"]; public void Rename() => Names.RemoveAt(1); }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; new H(all).Rename();", "class H(string[] names) { public void Rename() => names[1] = \"b\"; }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; new H(all).Rename();", "class H { readonly string[] _names; public H(string[] names) => _names = names; public void Rename() => _names[1] = \"b\"; }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; new H(all).Names[1] = \"b\";", "record H(string[] Names);")]
    [InlineData("var all = new[] { \"a\", \"a\" }; new H { Names = all }.Rename();", "class H { public string[] Names { get; set; } = []; public void Rename() => Array.Fill(Names, \"b\", 0, 1); }")]
    [InlineData("IH h = new H(); h.Names[1] = \"b\"; var all = h.Names;", "interface IH { string[] Names { get; } } class H : IH { readonly string[] _all = [\"a\", \"a\"]; public string[] Names => _all; }")]
    [InlineData("H.All[1] = \"b\"; var all = H.All;", "static class H { public static readonly string[] All = [\"a\", \"a\"]; }")]
    [InlineData("Array.Fill(H.All, \"b\", 1, 1); var all = H.All;", "static class H { public static string[] All { get; } = [\"a\", \"a\"]; }")]
    [InlineData("H.Rename(); var all = H.All;", "static class H { public static readonly string[] All = [\"a\", \"a\"]; public static void Rename() { var all = All; all[1] = \"b\"; } }")]
    [InlineData("H.Rename(); string[] all = [H.All[0][0], H.All[1][0]];", "static class H { public static readonly string[][] All = [[\"a\"], [\"a\"]]; public static void Rename() => All[1][0] = \"b\"; }")]
    public Task ListThatAnotherMemberChanges_StaysSilent(string statements, string types) => ProgramAsync($"{statements} {GetAll} {types}");

    [Theory]
    [InlineData("bool[] built = [false]; Make(); Make(); void Make() { " + Guarded + " }")]
    [InlineData("var built = new bool[1]; Make(); Make(); void Make() { " + Guarded + " }")]
    [InlineData("var i = args.Length; var built = new bool[4]; Make(); Make(); void Make() { if (built[i]) { return; } built[i] = true; Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var built = (Item: false, 0); Make(); Make(); void Make() { if (built.Item) { return; } built.Item = true; Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("var built = new[] { false }; Make(built); Make(built); static void Make(bool[] built) { " + Guarded + " }")]
    [InlineData("var m = new M(); m.Make(); m.Make(); class M { readonly bool[] built = [false]; public void Make() { " + Guarded + " } }")]
    [InlineData("var m = new M(); m.Make(); m.Make(); class M { readonly bool[] built = new bool[1]; public void Make() { " + Guarded + " } }")]
    [InlineData("M.Make(); M.Make(); static class M { static readonly bool[] built = [false]; public static void Make() { " + Guarded + " } }")]
    [InlineData("M.Make(); M.Make(); static class M { static readonly bool[] built = new bool[1]; public static void Make() { " + Guarded + " } }")]
    [InlineData("""
        M.Make(); M.Make();
        static class M
        {
            static readonly bool[] Built = [false];
            public static void Make() { using (VariableScope.Open("l", reuse: Built[0] ? Reuse.True : Reuse.None)) { Variable.Get<float>("w", [1]); } Built[0] = true; }
        }
        """)]
    [InlineData("""
        M.Make(); M.Make();
        static class M
        {
            static readonly int[] Count = [0];
            public static void Make() { using (VariableScope.Open($"l{Count[0]++}")) { Variable.Get<float>("w", [1]); } }
        }
        """)]
    [InlineData("""
        M.Make(); M.Make();
        static class M
        {
            static readonly Reuse[] Modes = [Reuse.None];
            public static void Make() { using (VariableScope.Open("l", reuse: Modes[0])) { Variable.Get<float>("w", [1]); } Modes[0] = Reuse.True; }
        }
        """)]
    public Task FlagInAnArrayThatIsSetLater_StaysSilent(string program) => ProgramAsync(program);

    [Theory]
    [InlineData("var n = new[] { \"b\", \"a\" }; Array.Sort(n); Variable.Get<float>(n[0], [1]); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("List<string> n = [\"b\"]; n.Insert(0, \"a\"); Variable.Get<float>(n[0], [1]); Variable.Get<float>(\"b\", [1]);")]
    [InlineData("List<string> n = [\"a\"]; n.Clear(); if (n.Count > 0) { Variable.Get<float>(\"a\", [1]); } Variable.Get<float>(\"a\", [1]);")]
    [InlineData("List<string> n = [\"a\", \"b\"]; n.RemoveAt(0); foreach (var x in n) { Variable.Get<float>(\"a\", [1]); }")]
    [InlineData("var n = new string[1]; n[0] = \"a\"; if (n[0] == null) { Variable.Get<float>(\"a\", [1]); } Variable.Get<float>(\"a\", [1]);")]
    public Task OrderOrLengthThatChanges_StaysSilent(string program) => ProgramAsync(program);

    [Theory]
    [InlineData("foreach (var n in new[] { \"a\", \"a\" }) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("List<string> all = [\"a\", \"a\"]; foreach (var n in all) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("IReadOnlyList<string> all = new List<string> { \"a\", \"a\" }; foreach (var n in all) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; all[0] = \"b\"; foreach (var n in all) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; _ = all.Contains(\"b\") && all.Length > 1; _ = string.Join(\", \", all); foreach (var n in all) { Variable.Get<float>({|SCL0101:n|}, [1]); }")]
    [InlineData("var all = new[] { \"a\", \"a\" }; Build(all); static void Build(string[] names) { foreach (var n in names) { Variable.Get<float>({|SCL0101:n|}, [1]); } }")]
    [InlineData("Build(\"a\", \"a\"); static void Build(params string[] names) { foreach (var n in names) { Variable.Get<float>({|SCL0101:n|}, [1]); } }")]
    [InlineData("foreach (var n in Names()) { Variable.Get<float>({|SCL0101:n|}, [1]); } static string[] Names() => [\"a\", \"a\"];")]
    [InlineData("new H([\"a\", \"a\"]).Build(); class H(string[] names) { public void Build() { foreach (var n in names) { Variable.Get<float>({|SCL0101:n|}, [1]); } } }")]
    [InlineData("new H().Build(); class H { readonly string[] _names = [\"a\", \"a\"]; public void Build() { foreach (var n in _names) { Variable.Get<float>({|SCL0101:n|}, [1]); } } }")]
    [InlineData("foreach (var n in H.All) { Variable.Get<float>({|SCL0101:n|}, [1]); } static class H { public static readonly string[] All = [\"a\", \"a\"]; }")]
    [InlineData("foreach (var (n, size) in new[] { (\"a\", new[] { 1 }), (\"a\", [1]) }) { Variable.Get<float>({|SCL0101:n|}, [size[0]]); }")]
    [InlineData("bool[] built = [false, true]; Variable.Get<float>(\"v\", [1]); if (built[1]) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    [InlineData("var built = new bool[1]; Variable.Get<float>(\"v\", [1]); if (!built[0]) { Variable.Get<float>({|SCL0101:\"v\"|}, [1]); }")]
    public Task ListThatIsOnlyRead_Reports(string program) => ProgramAsync(program);

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public Task ListUnderOtherNames_Reports(int names) =>
        ProgramAsync(Renamed(names) + $"foreach (var n in all{names}) {{ Variable.Get<float>({{|SCL0101:n|}}, [1]); }}");

    private static string Renamed(int times) =>
        "var all0 = new[] { \"a\", \"a\" }; " + string.Concat(Enumerable.Range(1, times).Select(i => $"var all{i} = all{i - 1}; "));

    private static Task ProgramAsync(string program) => AllRules.ProgramAsync("using System.Collections.Generic;\n" + program);
}
