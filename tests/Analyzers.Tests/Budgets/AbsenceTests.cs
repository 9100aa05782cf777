namespace ScopeLint.Analyzers.Tests.Limits;

/// <summary>What only all paths together can tell is not told of a body that ran out of a budget.</summary>
public class AbsenceTests
{
    private const string NoEffect = "using (var a = VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); a.{|SCL0202:ReuseVariables|}(); }";
    private const string NeverCreated = "using (VariableScope.Open(\"a\", reuse: Reuse.True)) { Variable.Get<float>({|SCL0103:\"v\"|}, [1]); }";
    private const string NoArgument =
        "using (VariableScope.Open(\"a\", reuse: Reuse.Auto)) using (VariableScope.Open(\"b\", {|SCL0204:reuse: Reuse.None|})) { Variable.Get<float>(\"v\", [1]); }";

    private const string LongLoop = "for (var p = 0; p < 7; p++) for (var q = 0; q < 7; q++) for (var c = 0; c < 7; c++) for (var d = 0; d < 7; d++) for (var e = 0; e < 7; e++) { using (VariableScope.Open(\"s\")) { } }";

    [Theory]
    [InlineData(NoEffect)]
    [InlineData(NeverCreated)]
    [InlineData(NoArgument)]
    public Task WhatWasFollowedToItsEnd_Reports(string statements) => AllRules.ProgramAsync(In("Build", statements, ""), Sources.EntryPoint);

    [Theory]
    [InlineData(NoEffect)]
    [InlineData(NeverCreated)]
    [InlineData(NoArgument)]
    public Task WhatRanOut_StaysSilent(string statements) => AllRules.ProgramAsync(In("{|SCL0902:Build|}", WithoutMarks(statements), LongLoop), Sources.EntryPoint);

    [Fact]
    public Task SwitchInAHelperOfABodyThatRanOut_StaysSilent() => AllRules.Async($$"""
        public static class Models
        {
            public static void Build() => Layer();
            public static void {|SCL0902:Train|}() { {{LongLoop}} Layer(); }
            private static void Layer() { {{WithoutMarks(NoEffect)}} }
        }
        """);

    [Fact]
    public Task SwitchInAHelperBesideABodyThatRanOut_Reports() => AllRules.Async(
        $$"""
        public static class Models
        {
            public static void Build() => Layer();
            private static void Layer() { {{NoEffect}} }
        }
        """,
        $$"""
        public static class Others
        {
            public static void {|SCL0902:Train|}() { {{LongLoop}} }
        }
        """);

    private static string In(string name, string statements, string last) =>
        $"public static class Models {{ public static void {name}() {{ {statements} {last} }} }}";

    private static string WithoutMarks(string statements) => System.Text.RegularExpressions.Regex.Replace(statements, @"\{\|SCL\d+:(.*?)\|\}", "$1");
}
