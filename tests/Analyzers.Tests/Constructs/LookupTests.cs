namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Looking for variables without creating them.</summary>
public class LookupTests
{
    [Theory]
    [InlineData("if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("Variable.Get<float>(\"w\", [1]); if (Variable.Exists(\"w\")) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("Variable.Get<float>(\"d/w\", [1]); using (VariableScope.Open(\"d\")) { if (Variable.Exists(\"w\")) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); } }")]
    [InlineData("if (!Variable.TryGet<float>(\"w\", out var w)) { w = Variable.Get<float>(\"w\", [1]); } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("Variable.Get<float>(\"w\", [2]); if (Variable.TryGet<float>(\"w\", out var w) && w.Shape[0] == 2) { Variable.Get<float>({|SCL0101:\"w\"|}, w.Shape); }")]
    [InlineData("Variable.Get<int>(\"w\", [1]); if (!Variable.TryGet<float>(\"w\", out _)) { Variable.Get<int>({|SCL0101:\"w\"|}, [1]); }")]
    public Task KnownAnswer_IsTaken(string statements) => CheckAsync("Graph.ResetDefault();" + statements);

    [Theory]
    [InlineData("if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); } if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("Variable.Get<float>(\"w\", [1]); using (VariableScope.Open(\"d\")) { if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("Variable.Get<int>(\"w\", [1]); if (Variable.TryGet<float>(\"w\", out _)) { Variable.Get<int>(\"w\", [1]); }")]
    [InlineData("Variable.Get<float>(name, [1]); if (Variable.Exists(\"w\")) { Variable.Get<float>(\"v\", [1]); }")]
    public Task KnownAnswer_StaysSilent(string statements) => CheckAsync("Graph.ResetDefault();" + statements);

    [Theory]
    [InlineData("if (Variable.Exists(\"w\")) { Variable.Get<float>({|SCL0101:\"w\"|}, [1]); }")]
    [InlineData("if (!Variable.Exists(\"w\")) { using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>({|SCL0102:\"w\"|}, [1]); } }")]
    [InlineData("if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); } Variable.Get<float>({|SCL0101:\"w\"|}, [1]);")]
    [InlineData("if (Variable.TryGet<float>(\"w\", out var w)) { Variable.Get<float>({|SCL0101:w.FullName|}, [1]); }")]
    public Task AnswerOfAGraphFromElsewhere_HoldsAfterwards(string statements) => CheckAsync(statements);

    [Theory]
    [InlineData("if (!Variable.Exists(\"w\")) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("var isThere = Variable.Exists(\"w\"); if (Variable.Exists(\"w\") != isThere) { Variable.Get<float>(\"v\", [1]); Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("if (!Variable.Exists(\"w\")) { other(); using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>(\"w\", [1]); } }")]
    [InlineData("while (!Variable.Exists(\"w\")) { other(); } using (VariableScope.Open(\"\", reuse: Reuse.True)) { Variable.Get<float>(\"w\", [1]); }")]
    [InlineData("if (!Variable.TryGet<float>(\"w\", out var w)) { w = Variable.Get<float>(\"w\", [1]); } System.Console.WriteLine(w.Shape);")]
    public Task AnswerOfAGraphFromElsewhere_StaysSilent(string statements) => CheckAsync(statements);

    private static Task CheckAsync(string statements) => AllRules.Async($$"""
        public static class Models
        {
            public static void Build(string name, System.Action other)
            {
                {{statements}}
            }
        }
        """);
}
