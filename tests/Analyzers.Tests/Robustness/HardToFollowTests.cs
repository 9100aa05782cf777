using System.Diagnostics;
using System.Text;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code whose paths, calls or rounds multiply: budgets bound the work, and nothing is guessed.</summary>
public class HardToFollowTests
{
    /// <summary>Far above what the slowest of these takes on a busy machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public Task ThousandNestedScopesWithBodies_StaySilent() =>
        QuietAsync(Repeated(1000, i => $"using (VariableScope.Open(\"s{i}\")) {{ Variable.Get<float>(\"v\", [1]);") + new string('}', 1000));

    [Fact]
    public Task ThousandChainedCalls_StaySilent() =>
        QuietAsync("new Chain()" + Repeated(1000, i => $".Add(\"n{i}\")") + "; class Chain { public Chain Add(string n) { Variable.Get<float>(n, [1]); return this; } }");

    [Fact]
    public Task MutualRecursion_StaysSilent() => QuietAsync("""
        A(100);
        static void A(int n) { if (n > 0) { B(n - 1); } }
        static void B(int n) { using (VariableScope.Open("b" + n)) { Variable.Get<float>("v", [1]); A(n - 1); C.D(n); } }
        static class C { public static void D(int n) { if (n > 1) { E(n); } } static void E(int n) => D(n - 2); }
        """);

    [Fact]
    public Task RecursionWithoutEnd_StaysSilent() => QuietAsync("A(); static void A() { using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); A(); A(); } }");

    [Fact]
    public Task LambdasInLambdas_StaySilent() =>
        QuietAsync("Action a = " + string.Concat(Enumerable.Range(0, 300).Select(i => $"() => {{ Action a{i} = ")) + "() => { Variable.Get<float>(\"v\", [1]); }"
            + string.Concat(Enumerable.Range(0, 300).Reverse().Select(i => $"; a{i}(); }}")) + "; a();");

    [Fact]
    public Task CallsThatDoubleAtEachLevel_StaySilent() => QuietAsync(
        "M0(); " + Repeated(30, i => $"static void M{i}() {{ M{i + 1}(); M{i + 1}(); }}") + "static void M30() { using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(\"v\", [1]); } }");

    [Fact]
    public Task CallsThatDoubleUnderConditions_StaySilent() => QuietAsync(
        "M0(args.Length); " + Repeated(20, i => $"static void M{i}(int n) {{ if (n > {i}) {{ M{i + 1}(n); }} else {{ M{i + 1}(n + 1); }} }}")
        + "static void M20(int n) { Variable.Get<float>(\"v\" + n, [1]); }");

    [Fact]
    public Task TwoThousandFlags_StaySilent() => QuietAsync(
        "var flags = new P(args.Length > 3); " + Repeated(2000, i => $"if (args.Length == {i}) {{ Variable.Get<float>(\"v{i}\", [1]); }}") + "record P(bool On);");

    [Fact]
    public Task TwoThousandQuestions_StaySilent() => QuietAsync(
        Repeated(2000, i => $"if (args[{i}] == \"y\") {{ Variable.Get<float>(\"v{i}\", [1]); }}"));

    [Fact]
    public Task LoopsInLoopsWithoutEnd_StaySilent() => QuietAsync(
        Repeated(8, i => $"while (Console.Read() > {i}) {{ foreach (var c{i} in args) {{ ")
        + "using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(Console.ReadLine()!, [1]); }" + new string('}', 16));

    [Fact]
    public Task LoopsThatChangeEachOther_StaySilent() => QuietAsync("""
        var (a, b, c, s) = (0, 0, 0, "x");
        while (Console.Read() > a) { for (b = a; b < args.Length; b += c) { do { c++; s += b; (a, b) = (b, a); Variable.Get<float>(s, [a + 1]); } while (c < b); } }
        """);

    private static string Repeated(int times, Func<int, string> line) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, index) => text.Append(line(index)).Append('\n')).ToString();

    private static async Task QuietAsync(string program)
    {
        var compilation = EveryAnalyzer.Compile(EveryAnalyzer.Parse(program));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Take(3));
        var watch = Stopwatch.StartNew();
        var reported = await EveryAnalyzer.RunAsync(compilation);
        Assert.True(watch.Elapsed < Limit, $"{watch.Elapsed} is too long.");
        Assert.Empty(reported);
    }
}
