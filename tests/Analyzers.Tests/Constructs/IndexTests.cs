namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Indices and ranges that are kept, handed on and taken apart before they are used.</summary>
public class IndexTests
{
    [Theory]
    [InlineData("var last = ^1; GET", "names[last]", "c")]
    [InlineData("var last = ^1; GET", "list[last]", "c")]
    [InlineData("Index at = 1; GET", "list[at]", "b")]
    [InlineData("var last = ^1; GET", "\"abc\"[last].ToString()", "c")]
    [InlineData("var last = ^1; names[last] = \"z\"; GET", "names[2]", "z")]
    [InlineData("GET", "At(names, ^2)", "b")]
    [InlineData("GET", "names[Kept.Last]", "c")]
    [InlineData("GET", "names[new Index(1, fromEnd: true)] + names[Index.FromStart(1)] + names[Index.Start]", "cba")]
    [InlineData("var last = ^2; GET", "names[last.GetOffset(3)] + last.Value + last.IsFromEnd", "b2True")]
    [InlineData("Index first = default; GET", "names[first] + first.IsFromEnd", "aFalse")]
    [InlineData("var last = ^1; GET", "names.ElementAt(last) + list.ElementAt(^2)", "cb")]
    [InlineData("var last = ^1; GET", "new Layers()[last] + new Layers()[^2]", "ba")]
    [InlineData("Range rest = 1..; foreach (var name in names[rest]) { GET }", "name", "c")]
    [InlineData("var start = 1; var part = start..^1; foreach (var name in names.AsSpan(part)) { GET }", "name", "b")]
    [InlineData("var part = ..3; GET", "\"encoder\"[part]", "enc")]
    [InlineData("foreach (var name in names.Take(^1..)) { GET }", "name", "c")]
    [InlineData("var (start, length) = (1..^1).GetOffsetAndLength(5); GET", "\"v\" + start + length", "v13")]
    [InlineData("var part = 1..^2; GET", "\"v\" + part.Start.Value + part.End.Value", "v12")]
    [InlineData("GET", "string.Join('_', new Layers()[1..])", "b")]
    [InlineData("foreach (var part in new[] { Range.EndAt(1), Range.All }) { foreach (var name in names[part]) { GET break; } }", "name", "a")]
    public async Task KeptIndex_DecidesTheName(string code, string name, string clash)
    {
        await CheckAsync($"Variable.Get<float>(\"{clash}\", [1]); {code.Replace("GET", $"Variable.Get<float>({{|SCL0101:{name}|}}, [1]);", StringComparison.Ordinal)}");
        await CheckAsync($"Variable.Get<float>(\"{clash}_\", [1]); {code.Replace("GET", $"Variable.Get<float>({name} + \"x\", [1]);", StringComparison.Ordinal)}", isTwice: code.Contains("EndAt", StringComparison.Ordinal));
    }

    [Fact]
    public Task IndexThatIsNotKnown_StaysSilent() => CheckAsync("""
        var at = args.Length > 0 ? ^args.Length : 1;
        Variable.Get<float>("b", [1]);
        if (at.GetOffset(3) == 2) { Variable.Get<float>(names[at], [1]); }
        new Layers()[^1] = "b";
        foreach (var name in names[..at]) { if (name != "b") { Variable.Get<float>(name, [1]); } }
        """);

    private static Task CheckAsync(string code, bool isTwice = false) => AllRules.ProgramAsync($$"""
        using System.Collections.Generic;
        using System.Linq;
        string[] names = ["a", "b", "c"];
        List<string> list = ["a", "b", "c"];
        {{(isTwice ? "using (VariableScope.Open(\"s\", reuse: Reuse.Auto)) {" : "")}}
        {{code}}
        {{(isTwice ? "}" : "")}}

        static string At(string[] names, Index index) => names[index];

        static class Kept { public static readonly Index Last = ^1; }
        class Layers
        {
            private readonly string[] _names = ["a", "b"];
            public int Count => _names.Length;
            public string this[int index] { get => _names[index]; set => _names[index] = value; }
            public string[] Slice(int start, int length) => _names[start..(start + length)];
        }
        """);
}
