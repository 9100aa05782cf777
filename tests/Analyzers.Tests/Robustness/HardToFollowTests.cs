using System.Text;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code whose paths, calls or rounds multiply: budgets bound the work, and nothing is guessed.</summary>
public class HardToFollowTests
{
    /// <summary>A call takes up to five steps before the next deeper one, and where the depth runs out nothing else is tried.</summary>
    private const int StepsToTheDepth = 5 * Budgets.DefaultCallDepth;

    private const int Conditions = 2_000;

    /// <summary>Each condition adds one path. When there are too many, each of the last ones has run through one condition after the other. From then on they are one.</summary>
    private const int StepsOfSideBySide = (2 * Budgets.DefaultStates * Budgets.DefaultStates) + (2 * Conditions);

    /// <summary>Each condition doubles the paths, until there are too many, which become one: seven conditions together take as much as twice the paths that there may be.</summary>
    private const int StepsOfDoubling = Conditions * 2 * Budgets.DefaultStates / 7;

    [Fact]
    public void ThousandNestedScopesWithBodies_StaySilent() =>
        Quiet(Repeated(1000, i => $"using (VariableScope.Open(\"s{i}\")) {{ Variable.Get<float>(\"v\", [1]);") + new string('}', 1000), steps: 3 * 1000, paths: 2 * 1000);

    [Fact]
    public void ThousandChainedCalls_StaySilent() =>
        Quiet("new Chain()" + Repeated(1000, i => $".Add(\"n{i}\")") + "; class Chain { public Chain Add(string n) { Variable.Get<float>(n, [1]); return this; } }", steps: 5 * 1000, paths: 2 * 1000);

    [Fact]
    public void MutualRecursion_StaysSilent() => Quiet("""
        A(100);
        static void A(int n) { if (n > 0) { B(n - 1); } }
        static void B(int n) { using (VariableScope.Open("b" + n)) { Variable.Get<float>("v", [1]); A(n - 1); C.D(n); } }
        static class C { public static void D(int n) { if (n > 1) { E(n); } } static void E(int n) => D(n - 2); }
        """, steps: StepsToTheDepth, paths: 0);

    [Fact]
    public void RecursionWithoutEnd_StaysSilent() => Quiet("A(); static void A() { using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); A(); A(); } }", steps: StepsToTheDepth, paths: 0);

    [Fact]
    public void LambdasInLambdas_StaySilent() =>
        Quiet("Action a = " + string.Concat(Enumerable.Range(0, 300).Select(i => $"() => {{ Action a{i} = ")) + "() => { Variable.Get<float>(\"v\", [1]); }"
            + string.Concat(Enumerable.Range(0, 300).Reverse().Select(i => $"; a{i}(); }}")) + "; a();", steps: StepsToTheDepth, paths: 0);

    [Fact]
    public void CallsThatDoubleAtEachLevel_StaySilent() => Quiet(
        "M0(); " + Repeated(30, i => $"static void M{i}() {{ M{i + 1}(); M{i + 1}(); }}") + "static void M30() { using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(\"v\", [1]); } }", steps: StepsToTheDepth, paths: 0);

    [Fact]
    public void CallsThatDoubleUnderConditions_StaySilent() => Quiet(
        "M0(args.Length); " + Repeated(20, i => $"static void M{i}(int n) {{ if (n > {i}) {{ M{i + 1}(n); }} else {{ M{i + 1}(n + 1); }} }}")
        + "static void M20(int n) { Variable.Get<float>(\"v\" + n, [1]); }", steps: 2 * 20 * 20, paths: 2 * 20 * 20);

    [Fact]
    public void TwoThousandFlags_StaySilent() => Quiet(
        "var flags = new P(args.Length > 3); " + Repeated(Conditions, i => $"if (args.Length == {i}) {{ Variable.Get<float>(\"v{i}\", [1]); }}") + "record P(bool On);", steps: StepsOfSideBySide, paths: StepsOfSideBySide);

    [Fact]
    public void TwoThousandQuestions_StaySilent() => Quiet(
        Repeated(Conditions, i => $"if (args[{i}] == \"y\") {{ Variable.Get<float>(\"v{i}\", [1]); }}"), steps: StepsOfDoubling, paths: StepsOfDoubling);

    [Fact]
    public void LoopsInLoopsWithoutEnd_StaySilent() => Quiet(
        Repeated(8, i => $"while (Console.Read() > {i}) {{ foreach (var c{i} in args) {{ ")
        + "using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(Console.ReadLine()!, [1]); }" + new string('}', 16), steps: Counted.MostStepsOfARoot, paths: 2 * Counted.MostStepsOfARoot);

    [Fact]
    public void LoopsThatChangeEachOther_StaySilent() => Quiet("""
        var (a, b, c, s) = (0, 0, 0, "x");
        while (Console.Read() > a) { for (b = a; b < args.Length; b += c) { do { c++; s += b; (a, b) = (b, a); Variable.Get<float>(s, [a + 1]); } while (c < b); } }
        """, steps: Counted.MostStepsOfARoot, paths: 2 * Counted.MostStepsOfARoot);

    private static string Repeated(int times, Func<int, string> line) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, index) => text.Append(line(index)).Append('\n')).ToString();

    /// <summary>Expects that nothing is found, and no more done than can be told in advance.</summary>
    /// <param name="program">The program.</param>
    /// <param name="steps">The most effects that may be run.</param>
    /// <param name="paths">The most paths that may be compared with others.</param>
    private static void Quiet(string program, long steps, long paths)
    {
        var counted = Counted.On(program);
        Assert.Empty(counted.Mistakes);
        Assert.True(counted.Work.Steps <= steps && counted.Work.Paths <= paths, $"{counted}; at most {steps} steps and {paths} paths were expected.");
    }
}
