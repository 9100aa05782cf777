using System.Text;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Robustness;

/// <summary>Code longer or deeper than anyone writes: the work is in proportion, or the code is too deep to be followed.</summary>
public class SizeTests
{
    /// <summary>How much more twice the code may take: twice as much, and a tenth for what is there once.</summary>
    private const double Twice = 2.2;

    [Fact]
    public void ScopesOneAfterTheOther_Report() => Assert.Single(InProportion(
        500, size => Repeated(size, i => $"using (VariableScope.Open(\"s{i}\")) {{ Variable.Get<float>(\"v\", [1]); }}") + Duplicate("s7")));

    [Fact]
    public void ScopesInEachOther_AreNoTrouble() => InProportion(
        500, size => Repeated(size, i => $"using (VariableScope.Open(\"s{i}\"))") + "Variable.Get<float>(\"v\", [1]);");

    [Fact]
    public void UsingDeclarations_AreNoTrouble() =>
        InProportion(500, size => Repeated(size, i => $"using var s{i} = VariableScope.Open(\"s{i}\");"));

    [Fact]
    public void DefaultNames_Report() => Assert.Single(InProportion(
        500, size => Repeated(size, _ => "using (VariableScope.Open(null, \"d\")) { Variable.Get<float>(\"v\", [1]); }") + Duplicate("d_7")));

    [Fact]
    public void SumOfTerms_IsNoTrouble() => InProportion(
        2500, size => $"var n = \"v\"; Variable.Get<float>({string.Join(" + ", Enumerable.Repeat("n", size))}, [1]);");

    [Fact]
    public void NameThatDoublesForEver_IsNoTrouble() =>
        InProportion(50, size => "var n = \"v\";" + Repeated(size, _ => "n += n;") + "Variable.Get<float>(n, [1]);");

    [Fact]
    public void Guards_Report() => Assert.Single(InProportion(500, size =>
        Repeated(size, i => $"if (args.Length == {i}) return; while (args.Length == -{i}) {{ }}")
        + "Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]);"));

    [Fact]
    public void MethodsThatCallEachOther_Report() => Assert.Single(InProportion(1000, size =>
        Duplicate("a") + Duplicate("a") + "static class Chain {"
        + Repeated(size, i => $"public static void M{i}() => M{i + 1}();") + $"public static void M{size}() => Variable.Get<float>(\"v\", [1]); }}"));

    private static string Duplicate(string scope) => $"using (VariableScope.Open(\"{scope}\")) {{ Variable.Get<float>(\"v\", [1]); }}\n";

    private static string Repeated(int times, Func<int, string> line) =>
        Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, index) => text.Append(line(index)).Append('\n')).ToString();

    /// <summary>What is found in a program of twice a size, which may take no more than twice the work.</summary>
    private static IReadOnlyList<Finding> InProportion(int size, Func<int, string> program)
    {
        var (half, whole) = (Counted.On(program(size)), Counted.On(program(2 * size)));
        var isInProportion = whole.Work.Bodies <= Twice * half.Work.Bodies && whole.Work.Roots <= Twice * half.Work.Roots
            && whole.Work.Steps <= Twice * half.Work.Steps && whole.Work.Paths <= Twice * half.Work.Paths;
        Assert.True(isInProportion, $"{whole}, but {half} for half the code.");
        return whole.Mistakes;
    }
}
