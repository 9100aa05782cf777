using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.PartitionConflictAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0108.</summary>
public class PartitionConflictTests
{
    private const string Cut = "Variable.Get<float>(\"v\", [4], partitioner: Partitioner.FixedSize(2))";

    private const string Whole = "Variable.Get<float>(\"v\", [4])";

    private const string ReportedCut = "Variable.Get<float>({|#0:\"v\"|}, [4], partitioner: Partitioner.FixedSize(2))";

    private const string ReportedWhole = "Variable.Get<float>({|#0:\"v\"|}, [4])";

    private const string EarlierCut = "Variable.Get<float>({|#1:\"v\"|}, [4], partitioner: Partitioner.FixedSize(2))";

    private const string EarlierWhole = "Variable.Get<float>({|#1:\"v\"|}, [4])";

    private const string MarkedCut = "Variable.Get<float>([|\"v\"|], [4], partitioner: Partitioner.FixedSize(2))";

    private const string MarkedWhole = "Variable.Get<float>([|\"v\"|], [4])";

    [Fact]
    public Task CutVariableAskedForWhole_Reports() => Verify.BodyAsync($$"""
        {{EarlierCut}};
        {{ReportedWhole}};
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "cut into shards", "on line 6", "here", "whole", "Ask for it with the same partitioner"));

    [Fact]
    public Task WholeVariableAskedForCut_Reports() => Verify.BodyAsync($$"""
        {{EarlierWhole}};
        {{ReportedCut}};
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "whole", "on line 6", "here", "cut into shards", "Leave the partitioner out"));

    [Fact]
    public Task VariableAskedForCutOtherwise_Reports() => Verify.BodyAsync("""
        using var scope = VariableScope.Open("", reuse: Reuse.Auto);
        Variable.Get<float>({|#1:"v"|}, [6, 2], partitioner: Partitioner.FixedSize(2));
        Variable.Get<float>({|#0:"v"|}, [6, 2], partitioner: Partitioner.FixedSize(3));
        """, Verify.Diagnostic().WithLocation(0).WithLocation(1).WithArguments(
            "v", "cut into [2, 1] shards", "on line 7", "here", "cut into [3, 1]", "Ask for it with the same partitioner"));

    [Theory]
    [InlineData("FixedSize(2)", "FixedSize(2, axis: 1)", "[4, 4]")]
    [InlineData("FixedSize(2)", "FixedSize(4, axis: 0)", "[4, 4]")]
    [InlineData("VariableAxisSize(16)", "VariableAxisSize(32)", "[4, 4]")]
    [InlineData("VariableAxisSize(16, maxShards: 2)", "VariableAxisSize(16)", "[4, 4]")]
    [InlineData("MinMax(4, minSliceBytes: 16)", "MinMax(4, minSliceBytes: 32)", "[4, 4]")]
    [InlineData("MinMax(4, minSliceBytes: 16)", "FixedSize(3)", "[4, 4]")]
    public Task OtherCuts_Report(string first, string second, string shape) => Verify.BodyAsync(Twice(first, second, shape, "[|\"v\"|]"));

    [Theory]
    [InlineData("FixedSize(4)", "FixedSize(5)", "[4, 4]")]
    [InlineData("FixedSize(2)", "VariableAxisSize(32)", "[4, 4]")]
    [InlineData("FixedSize(4)", "MinMax(4, minSliceBytes: 16)", "[4, 4]")]
    [InlineData("FixedSize(1)", "MinMax(4)", "[4, 4]")]
    [InlineData("FixedSize(2)", "FixedSize(System.Environment.ProcessorCount)", "[4, 4]")]
    public Task SameCuts_StaySilent(string first, string second, string shape) => Verify.BodyAsync(Twice(first, second, shape, "\"v\""));

    private static string Twice(string first, string second, string shape, string name) =>
        $"using var scope = VariableScope.Open(\"\", reuse: Reuse.Auto); Variable.Get<float>(\"v\", {shape}, partitioner: Partitioner.{first}); Variable.Get<float>({name}, {shape}, partitioner: Partitioner.{second});";

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { " + Cut + "; " + MarkedWhole + "; }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { " + Whole + "; " + MarkedCut + "; }")]
    [InlineData("using (VariableScope.Open(\"a\", partitioner: Partitioner.FixedSize(2))) { " + Whole + "; } using (VariableScope.Open(\"a\")) { " + MarkedWhole + "; }")]
    [InlineData("Variable.Get<float>(\"v/part_0\", [2]); " + MarkedWhole + ";")]
    public Task OtherScopes_Report(string statements) => Verify.BodyAsync(statements);

    [Theory]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { " + Cut + "; " + Cut + "; }")]
    [InlineData("using (var a = VariableScope.Open(\"a\")) { " + Cut + "; a.ReuseVariables(); " + Whole + "; }")]
    [InlineData("using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) { " + Whole + "; " + Whole + "; }")]
    [InlineData(Cut + "; Variable.Get<float>(\"w\", [4]);")]
    [InlineData("Variable.Get<float>(\"s\", [], partitioner: Partitioner.FixedSize(2)); using (VariableScope.Open(\"\", reuse: Reuse.Auto)) Variable.Get<float>(\"s\", []);")]
    [InlineData("try { " + Cut + "; " + Whole + "; } catch (ScopeException) { }")]
    public Task OneWay_StaysSilent(string statements) => Verify.BodyAsync(statements);

    [Fact]
    public Task PartitionerThatMayBeNull_StaysSilent() => Verify.Async("""
        public static class Models
        {
            public static void Build(Partitioner? partitioner)
            {
                Variable.Get<float>("v", [4], partitioner: partitioner);
                using (VariableScope.Open("", reuse: Reuse.Auto)) Variable.Get<float>("v", [4]);
            }
        }
        """);
}
