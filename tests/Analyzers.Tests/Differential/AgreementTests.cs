using System.Collections.Immutable;
using ScopeLint.Analyzers.Tests.Differential.Generation;

namespace ScopeLint.Analyzers.Tests.Differential;

/// <summary>Holds the judge to its word: what counts as a failure of a program, where it stands, and when findings are believed.</summary>
public class AgreementTests
{
    [Fact]
    public void CaughtException_IsNoFailure() => Assert.Empty(FailuresOf("""
        Variable.Get<float>("v", [1]);
        try { Variable.Get<float>("v", [1]); } catch (InvalidOperationException) { }
        """));

    [Fact]
    public void RethrownException_FailsWhereItWasThrown() => Assert.Equal(["SCL0101 on 4, 11"], FailuresOf("""
        try
        {
            Twice();
        }
        catch (ScopeException)
        {
            throw;
        }
        """));

    [Fact]
    public void ExceptionThatAnotherReplacesOnTheWayOut_ComesFirst() => Assert.Equal(["SCL0101 on 5", "SCL0304 on 6", "SCL0301 on "], FailuresOf("""
        using (VariableScope.Open("a"))
        {
            VariableScope.Open("b");
            Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]);
        }
        """));

    [Fact]
    public void ExceptionCaughtByACallee_IsNoFailureOfTheCaller() => Assert.Equal(["SCL0102 on 3"], FailuresOf("""
        try { Twice(); } catch (Exception) { VariableScope.Current.ReuseVariables(); }
        using (VariableScope.Open("a", reuse: Reuse.True)) { Variable.Get<float>("v", [1]); }
        """));

    [Fact]
    public void ScopeLeftOpen_DoesNotReachTheNextRun()
    {
        using var thread = new RunThread();
        var (loaded, program) = Load("VariableScope.Open(\"a\"); Variable.Get<float>(\"v\", [1]);");
        var runs = ProgramRuns.Run(loaded, program, [[], []], thread);
        Assert.All(runs, run => Assert.Equal(("SCL0301", "a"), (Assert.Single(run).RuleId, run[0].Variable)));
    }

    [Fact]
    public void FindingOnACallThatLeadsToTheException_IsBelieved() => Assert.Empty(Judge("Twice();", new ProgramFinding("SCL0101", 2)).Invented);

    [Fact]
    public void FindingOfAnotherRuleOrLine_IsInvented()
    {
        Assert.Single(Judge("Twice();", new ProgramFinding("SCL0102", 2)).Invented);
        Assert.Single(Judge("Twice();", new ProgramFinding("SCL0101", 1)).Invented);
        Assert.Single(Judge("Twice();", new ProgramFinding("SCL0101", 1)).Missed);
    }

    private static Agreement Judge(string statements, ProgramFinding finding)
    {
        using var thread = new RunThread();
        var (loaded, program) = Load(statements);
        return Agreement.Of(loaded, program, [finding], thread);
    }

    /// <summary>The failures of the only run, each as its rule and lines. The first statement stands on line 2.</summary>
    private static IEnumerable<string> FailuresOf(string statements)
    {
        using var thread = new RunThread();
        var (loaded, program) = Load(statements);
        return ProgramRuns.Run(loaded, program, [[]], thread).Single()
            .Select(failure => $"{failure.RuleId} on {string.Join(", ", failure.Lines.Order())}");
    }

    private static (LoadedPrograms Loaded, GeneratedProgram Program) Load(string statements)
    {
        var text = $$"""
            public static class P { public static void Run() {
            {{statements}}
            }
            private static void Twice() { Variable.Get<float>("v", [1]); Variable.Get<float>("v", [1]); } }

            """;
        var program = new GeneratedProgram("P", text, ImmutableArray<ValueKind>.Empty, StartsClosed: true);
        return (new ProgramBatch([program]).Load(), program);
    }
}
