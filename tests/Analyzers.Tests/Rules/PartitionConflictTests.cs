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
