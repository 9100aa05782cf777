using System.Diagnostics;
using System.Text;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code longer or deeper than anyone writes: it is analysed in a time in proportion, or not at all.</summary>
public class SizeTests
{
    /// <summary>Far above what the slowest of these takes, and far below what anything quadratic would.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ThousandScopesOneAfterTheOther_Reports() =>
        Assert.Single(await InTimeAsync(Repeated(1000, i => $"using (VariableScope.Open(\"s{i}\")) {{ Variable.Get<float>(\"v\", [1]); }}") + Duplicate("s7")));

    [Fact]
    public async Task ThousandScopesInEachOther_AreNoTrouble() =>
        await InTimeAsync(Repeated(1000, i => $"using (VariableScope.Open(\"s{i}\"))") + "Variable.Get<float>(\"v\", [1]);");

    [Fact]
    public async Task ThousandUsingDeclarations_AreNoTrouble() =>
        await InTimeAsync(Repeated(1000, i => $"using var s{i} = VariableScope.Open(\"s{i}\");"));

    [Fact]
    public async Task ThousandDefaultNames_Reports() =>
        Assert.Single(await InTimeAsync(Repeated(1000, _ => "using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(\"v\", [1]); }") + Duplicate("d_7")));

    [Fact]
    public async Task SumOfFiveThousandTerms_IsNoTrouble() =>
        await InTimeAsync($"var n = \"v\"; Variable.Get<float>({string.Join(" + ", Enumerable.Repeat("n", 5000))}, [1]);");

    [Fact]
    public async Task NameThatDoublesForEver_IsNoTrouble() =>
        await InTimeAsync("var n = \"v\";" + Repeated(100, _ => "n += n;") + "Variable.Get<float>(n, [1]);");

    [Fact]
    public async Task ThousandGuards_Reports() => Assert.Single(await InTimeAsync(
        Repeated(1000, i => $"if (args.Length == {i}) return; while (args.Length == -{i}) {{ }}") + "Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]);"));

    [Fact]
    public async Task ThousandMethodsThatCallEachOther_Report() => Assert.Single(await InTimeAsync(
        Duplicate("a") + Duplicate("a") + "static class Chain {"
        + Repeated(2000, i => $"public static void M{i}() => M{i + 1}();") + "public static void M2000() => Variable.Get<float>(\"v\", [1]); }"));

    private static string Duplicate(string scope) => $"using (VariableScope.Open(\"{scope}\")) {{ Variable.Get<float>(\"v\", [1]); }}\n";

    private static string Repeated(int times, Func<int, string> line) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, index) => text.Append(line(index)).Append('\n')).ToString();

    /// <summary>What all rules report on a program.</summary>
    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> InTimeAsync(string program)
    {
        var watch = Stopwatch.StartNew();
        var reported = await EveryAnalyzer.RunAsync(EveryAnalyzer.Compile(EveryAnalyzer.Parse(program)));
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed} is too long.");
        return reported;
    }
}
