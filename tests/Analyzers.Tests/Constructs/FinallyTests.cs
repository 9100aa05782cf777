using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.DuplicateVariableAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Constructs;

/// <summary>Exceptions on their way out: through finally blocks, and past handlers of other types.</summary>
public class FinallyTests
{
    [Fact]
    public Task FailureThatAnotherOfTheFinallyBlockReplaces_Reports() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        try
        {
            if (flag)
            {
                Variable.Get<float>([|"w"|], [1]);
            }
        }
        finally
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        """);

    [Fact]
    public Task FailureBeforeAFinallyBlockThatClosesTheWrongScope_Reports() => CheckAsync("""
        var outer = VariableScope.Open("a");
        try
        {
            var inner = VariableScope.Open("b");
            Variable.Get<float>("v", [1]);
            Variable.Get<float>([|"v"|], [1]);
        }
        finally
        {
            outer.Dispose();
        }
        """);

    [Fact]
    public Task FailureWhosePlaceTheClosingOfTheWrongScopeTakes_IsCaughtWithBothOpen() => CheckAsync("""
        try
        {
            var outer = VariableScope.Open("a");
            try
            {
                var inner = VariableScope.Open("b");
                Variable.Get<float>("v", [1]);
                Variable.Get<float>("v", [1]);
            }
            finally
            {
                outer.Dispose();
            }
        }
        catch (ScopeException)
        {
            Variable.Get<float>("w", [1]);
            Variable.Get<float>([|"w"|], [1]);
        }
        """);

    [Fact]
    public Task FailureThatAnExceptionOfAFinallyBlockReplaces_Reports() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            Variable.Get<float>([|"v"|], [1]);
        }
        finally
        {
            throw new ArgumentException("stop");
        }
        """);

    [Fact]
    public Task FailureWhoseHandlerIsChosenBeforeAnotherReplacesIt_IsSilent() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            try
            {
                Variable.Get<float>("v", [1]);
            }
            finally
            {
                throw new ArgumentException("stop");
            }
        }
        catch (ScopeException)
        {
            Variable.Get<float>("v", [1]);
        }
        """);

    [Fact]
    public Task FailureWhoseHandlerIsChosenByAFilter_IsSilentWhereTheFilterHolds() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        var chosen = true;
        try
        {
            try
            {
                if (flag)
                {
                    Variable.Get<float>("v", [1]);
                }
                else
                {
                    chosen = false;
                    Variable.Get<float>([|"w"|], [1]);
                }
            }
            finally
            {
                chosen = !chosen;
                throw new ArgumentException("stop");
            }
        }
        catch (ScopeException) when (chosen)
        {
        }
        """);

    [Fact]
    public Task ExceptionThatReplacesAFailure_IsCaughtByItsOwnHandler() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        try
        {
            try
            {
                Variable.Get<float>("v", [1]);
            }
            finally
            {
                if (flag)
                {
                    throw new ArgumentException("stop");
                }
            }
        }
        catch (ScopeException)
        {
            Variable.Get<float>("w", [1]);
        }
        catch (ArgumentException)
        {
        }

        if (flag)
        {
            Variable.Get<float>("w", [1]);
        }

        Variable.Get<float>([|"w"|], [1]);
        """);

    [Fact]
    public Task FailureThatIsRethrown_IsThatOfTheFinallyBlock() => CheckAsync("""
        Variable.Get<float>("v", [1]);
        Variable.Get<float>("w", [1]);
        try
        {
            try
            {
                Variable.Get<float>("w", [1]);
            }
            finally
            {
                Variable.Get<float>([|"v"|], [1]);
            }
        }
        catch (ScopeException)
        {
            throw;
        }
        """);

    [Fact]
    public Task ExceptionMadeWhereItIsThrown_PassesHandlersOfDerivedTypes() => CheckAsync("""
        try
        {
            if (flag)
            {
                throw new InvalidOperationException("stop");
            }

            Variable.Get<float>("v", [1]);
        }
        catch (ScopeException)
        {
            Variable.Get<float>("w", [1]);
            Variable.Get<float>("w", [1]);
        }

        Variable.Get<float>([|"v"|], [1]);
        """);

    private static Task CheckAsync(string statements) => Verify.Async(Inputs.InMethod(statements));
}
