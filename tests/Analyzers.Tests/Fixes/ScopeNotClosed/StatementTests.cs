using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeNotClosedAnalyzer, ScopeLint.CodeFixes.ScopeNotClosedFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeNotClosed;

/// <summary>SCL0301: a using statement takes what follows in, up to where the scope is closed by hand.</summary>
public class StatementTests
{
    private const string Statement = ScopeNotClosedFix.StatementKey;

    [Fact]
    public Task RestOfTheBlock_GoesInside() => Verify.QuietAsync(FixCase.InBody(Statement, """
        var scope = VariableScope.Open([|"a"|]); // Weights.

        var v = Variable.Get<float>("v", [1]);
        Console.WriteLine(@"a
          b");
        """, """
        using (var scope = VariableScope.Open("a")) // Weights.
        {
            var v = Variable.Get<float>("v", [1]);
            Console.WriteLine(@"a
          b");
        }
        """) with { Throws = "SCL0304" });

    [Fact]
    public Task CodeUpToTheClosing_GoesInside() => Verify.QuietBodyAsync(Statement, """
        var scope = VariableScope.Open([|"a"|]);
        Variable.Get<float>("v", [1]);
        if (Environment.ProcessorCount > 9999)
        {
            scope.Dispose();
            return;
        }

        if (Environment.ProcessorCount > 9998)
        {
            return;
        }

        // Back to the root.
        scope.Dispose(); // Closed.
        Variable.Get<float>("v", [1]);
        """, """
        using (var scope = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            if (Environment.ProcessorCount > 9999)
            {
                return;
            }

            if (Environment.ProcessorCount > 9998)
            {
                return;
            }

            // Back to the root.
        } // Closed.
        Variable.Get<float>("v", [1]);
        """);

    [Fact]
    public Task EmptyLinesAtTheBraces_GoAway() => Verify.QuietBodyAsync(Statement, """
        var deep = Environment.ProcessorCount > 9999;
        var scope = VariableScope.Open([|"a"|]);

        Variable.Get<float>("v", [1]);
        if (deep)
        {
            return;
        }

        scope.Dispose();
        Variable.Get<float>("w", [1]);
        """, """
        var deep = Environment.ProcessorCount > 9999;
        using (var scope = VariableScope.Open("a"))
        {
            Variable.Get<float>("v", [1]);
            if (deep)
            {
                return;
            }
        }
        Variable.Get<float>("w", [1]);
        """);

    [Theory]
    [InlineData("VariableScope.Open([|\"a\"|]); Variable.Get<float>(\"v\", [1]);", "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData("_ = VariableScope.Open([|\"a\"|]); Variable.Get<float>(\"v\", [1]);", "using (VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); }")]
    [InlineData(
        "var s = VariableScope.Open([|\"a\"|]); Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) return; s.Dispose(); Variable.Get<float>(\"v\", [1]);",
        "using (var s = VariableScope.Open(\"a\")) { Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) return; } Variable.Get<float>(\"v\", [1]);")]
    public Task StatementsOnOneLine_StayThere(string statements, string fixedStatements) => Verify.QuietAsync(
        FixCase.InBody(Statement, statements, fixedStatements) with { Throws = statements.Contains("s.Dispose", StringComparison.Ordinal) ? null : "SCL0304" });

    [Theory]
    [InlineData("var v = Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) return; s.Dispose(); Console.WriteLine(v.Name);")]
    [InlineData("Variable.Get<float>(\"v\", [1]); if (Environment.ProcessorCount > 9999) return; s.Dispose(); Console.WriteLine(s.Name);")]
    public Task LocalThatIsUsedBehind_IsNotOffered(string rest) =>
        Verify.NotOfferedInBodyAsync(Statement, $"var s = VariableScope.Open([|\"a\"|]); {rest}");

    [Fact]
    public Task ClosingWithMoreToAskForBehind_IsNotOffered() => Verify.NotOfferedInBodyAsync(Statement, """
        var s = VariableScope.Open([|"a"|]);
        Variable.Get<float>("v", [1]);
        if (Environment.ProcessorCount > 9999) s.Dispose();
        Variable.Get<float>("w", [1]);
        """);
}
