namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>What asks the library for something, and is refused, is seen to throw where a handler catches it, whether or not anybody needs the answer.</summary>
public class RefusedQueryTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "Variable.Exists(null!);", "ArgumentNull" },
        { "string? name = null; _ = Variable.Exists(name!) ? 1 : 2;", "ArgumentNull" },
        { "Variable.TryGet<float>(null!, out _);", "ArgumentNull" },
        { "Graph.Default.GetCollection(null!);", "ArgumentNull" },
        { "Graph.Default.GetTensors(null!, \"a\");", "ArgumentNull" },
        { "_ = Graph.Default.VariablesUnder(\"a\", null!);", "ArgumentNull" },
        { "Graph.Default.UniqueName(null!);", "ArgumentNull" },
        { "Graph.Default.Snapshot().Since(null!);", "ArgumentNull" },
        { "Graph.Default.AddToCollection(\"k\", (Variable)null!);", "ArgumentNull" },
        { "VariableScope.Current.GetCollection(null!);", "ArgumentNull" },
        { "Graph g = null!; _ = g.Snapshot();", "NullReference" },
        { "Graph g = null!; g.GetCollection(\"k\");", "NullReference" },
        { "_ = DTypes.Of<string>();", "NotSupported" },
    };

    public static TheoryData<string, string> Answered => new()
    {
        { "Variable.Exists(\"a\");", "ArgumentNull" },
        { "Variable.TryGet<float>(\"a\", out _);", "ArgumentNull" },
        { "Graph.Default.GetCollection(\"k\");", "ArgumentNull" },
        { "Graph.Default.GetTensors(\"k\", null);", "ArgumentNull" },
        { "_ = Graph.Default.VariablesUnder(null);", "ArgumentNull" },
        { "Graph.Default.UniqueName(\"a\");", "ArgumentNull" },
        { "_ = Graph.Default.Snapshot().Equals(null);", "ArgumentNull" },
        { "Graph g = new(); _ = g.Snapshot();", "NullReference" },
        { "_ = DTypes.Of<int>();", "NotSupported" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatIsRefused_Throws(string statements, string exception)
    {
        await AllRules.ProgramAsync(Behind(statements, exception, "\"v\""));
        await AllRules.ProgramAsync(Caught(statements, exception, "{|SCL0101:\"v\"|}"));
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task WhatIsAnswered_GoesOn(string statements, string exception)
    {
        await AllRules.ProgramAsync(Behind(statements, exception, "{|SCL0101:\"v\"|}"));
        await AllRules.ProgramAsync(Caught(statements, exception, "\"v\""));
    }

    private static string Behind(string statements, string exception, string last) =>
        $$"""try { {{statements}} Variable.Get<float>("v", [1]); } catch (System.{{exception}}Exception) { } Variable.Get<float>({{last}}, [1]);""";

    private static string Caught(string statements, string exception, string last) =>
        $$"""try { {{statements}} } catch (System.{{exception}}Exception) { Variable.Get<float>("v", [1]); } Variable.Get<float>({{last}}, [1]);""";
}
