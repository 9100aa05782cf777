namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Texts of which only some pieces are known, and what is kept under values that are not known but stay the same.</summary>
public class PartlyKnownTextTests
{
    private const string Text = "var n = args.Length; var t = $\"enc_{n}/w\"; ";

    [Theory]
    [InlineData("t.StartsWith(\"enc_\") && t.StartsWith('e') && !t.StartsWith(\"dec\") && !t.StartsWith(\"end_1\")")]
    [InlineData("t.StartsWith(\"ENC\", StringComparison.OrdinalIgnoreCase) && !t.StartsWith(\"ENC\", StringComparison.Ordinal)")]
    [InlineData("t.EndsWith(\"/w\") && t.EndsWith('w') && !t.EndsWith(\"/b\") && t.EndsWith(\"/W\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("t.Contains(\"nc\") && t.Contains('/') && t.Contains(\"/W\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("t.IndexOf('c') == 2 && t.IndexOf(\"nc\") == 1")]
    [InlineData("t[0] == 'e' && t[..3] == \"enc\" && t.Substring(0, 4) == \"enc_\" && t.Remove(2) == \"en\"")]
    [InlineData("t.Substring(1).StartsWith(\"nc\") && t.Substring(3).EndsWith(\"/w\")")]
    [InlineData("t.Length >= 7 && t.Length > 6 && t != \"w\" && t.Length != 3")]
    [InlineData("!string.IsNullOrWhiteSpace(t) && !string.IsNullOrEmpty(t)")]
    [InlineData("t.Trim() == t && t.TrimStart() == t && t.TrimEnd() == t")]
    [InlineData("!t.Equals(\"DEC_1/W\", StringComparison.OrdinalIgnoreCase) && !t.Equals(\"enc_1/v\", StringComparison.Ordinal)")]
    [InlineData("t == $\"enc_{n}/w\" && t != $\"enc_{n + 1}/w\" && t != $\"dec_{n}/w\"")]
    [InlineData("(\"ab\" + Environment.NewLine).Length > 2")]
    [InlineData("$\"{t}_1\" != t && $\"w{t}{n}\" != $\"{n}{t}\"")]
    [InlineData("Environment.MachineName + \"_\" != Environment.MachineName && \"a\" + Environment.MachineName != Environment.MachineName + \"bc\"")]
    public Task WhatHoldsForAllSuchTexts_IsKnown(string condition) => KnownCondition.HoldsAsync(Text, condition);

    [Theory]
    [InlineData("t.StartsWith(\"enc_1\")")]
    [InlineData("t.EndsWith(\"1/w\")")]
    [InlineData("t.Contains('1')")]
    [InlineData("t.IndexOf('/') == 5")]
    [InlineData("t[4] == '1'")]
    [InlineData("t.Length == 7")]
    [InlineData("t.Substring(4) == \"1/w\"")]
    [InlineData("t.Equals(\"ENC_1/W\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("t == $\"enc_{args.Length + n - 1}/w\"")]
    [InlineData("$\"a{Environment.MachineName}\" == $\"{Environment.MachineName}a\"")]
    [InlineData("$\"{Environment.MachineName}_1\" == $\"{Environment.UserName}\"")]
    public async Task WhatDependsOnTheRest_MayBeEither(string condition)
    {
        await ReportsAsync(condition);
        await ReportsAsync($"!({condition})");
    }

    [Theory]
    [InlineData("var d = new Dictionary<int, string>(); if (!d.TryGetValue(n, out var s)) { s = \"q\"; d[n] = s; }", "d[n] == \"q\" && d.Count == 1 && d.ContainsKey(n)")]
    [InlineData("var s = new HashSet<string> { t };", "s.Contains(t) && !s.Add(t) && s.Count == 1 && s.Contains($\"enc_{n}/w\")")]
    [InlineData("var s = new HashSet<string>(); string Unique(string name) { var u = name; for (var i = 1; !s.Add(u); i++) { u = $\"{name}_{i}\"; } return u; } var a = Unique(Environment.MachineName); var b = Unique(Environment.MachineName);", "a != b && s.Count == 2")]
    [InlineData("var s = new HashSet<int> { n, n + 1 };", "s.Count == 2 && s.Contains(n + 1)")]
    [InlineData("var s = new HashSet<int> { n }; s.Remove(n);", "s.Count == 0 && !s.Contains(n)")]
    [InlineData("var l = new List<string> { t, \"z\" };", "l.IndexOf(t) == 0 && l.Contains(\"z\") && l.IndexOf(\"z\") == 1")]
    [InlineData("var d = new Dictionary<(int, string), int> { [(n, \"a\")] = 1 };", "d[(n, \"a\")] == 1")]
    [InlineData("var d = new Dictionary<string, int>(); foreach (var k in new[] { t, \"y\" + n, t }) { d[k] = d.GetValueOrDefault(k) + 1; }", "d.Count == 2 && d[t] == 2")]
    public Task WhatIsKeptUnderAValueThatStaysTheSame_IsFound(string statements, string condition) => KnownCondition.HoldsAsync(Text + statements, condition);

    [Theory]
    [InlineData("var m = args.Length * 2; var s = new HashSet<int> { n, m };", "s.Count == 2")]
    [InlineData("var s = new HashSet<int> { n };", "s.Contains(3)")]
    [InlineData("var s = new HashSet<string> { t };", "s.Contains(\"enc_1/w\")")]
    [InlineData("var d = new Dictionary<int, int> { [n] = 1, [3] = 2 };", "d.Count == 1")]
    public async Task OtherKeysThatMayBeEqual_AreNotToldApart(string statements, string condition)
    {
        await ReportsAsync(condition, statements);
        await ReportsAsync($"!({condition})", statements);
    }

    private static Task ReportsAsync(string condition, string statements = "") => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        {{Text}}
        {{statements}}
        Variable.Get<float>("v", [1]);
        if ({{condition}}) { Variable.Get<float>({|SCL0101:"v"|}, [1]); }
        """);
}
