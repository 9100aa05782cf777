using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Fixes.Elsewhere;

/// <summary>Fixes write what LostTech.TensorFlow has, or are not offered.</summary>
public class LostTechTests
{
    [Fact]
    public Task SecondGet_OpensTheScopeWithAutoReuse() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.LostTechAsync(DuplicateVariableFix.ShareKey, """
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable([|"w"|]);
        }
        """, """
        using (new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }

        using (new variable_scope("a", reuse: _ReuseMode.AUTO_REUSE).StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task SecondGetInAScopeThatSaysNo_ReplacesTheArgument() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.LostTechAsync(DuplicateVariableFix.ShareKey, """
        new variable_scope("a").UseSelf(_ => v1.get_variable("w"));
        new variable_scope("a", reuse: false).UseSelf(_ => v1.get_variable([|"w"|]));
        """, """
        new variable_scope("a").UseSelf(_ => v1.get_variable("w"));
        new variable_scope("a", reuse: _ReuseMode.AUTO_REUSE).UseSelf(_ => v1.get_variable("w"));
        """);

    [Fact]
    public Task ScopeMadeElsewhere_IsNotMended() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.LostTechAsync(DuplicateVariableFix.ShareKey, """
        new variable_scope("a").UseSelf(_ => v1.get_variable("w"));
        var again = new variable_scope("a");
        again.UseSelf(_ => v1.get_variable([|"w"|]));
        """, """
        new variable_scope("a").UseSelf(_ => v1.get_variable("w"));
        var again = new variable_scope("a");
        again.UseSelf(_ => v1.get_variable([|"w"|]));
        """);

    [Fact]
    public Task SecondGet_TakesTheLocalOfTheFirst() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.LostTechAsync(DuplicateVariableFix.FirstVariableKey, """
        var w = v1.get_variable("w");
        var v = v1.get_variable([|"w"|]);
        """, """
        var w = v1.get_variable("w");
        var v = w;
        """);

    [Fact]
    public Task ScopeThatIsNotClosed_BecomesAUsingDeclaration() => VerifyFix<ScopeNotClosedAnalyzer, ScopeNotClosedFix>.LostTechAsync(ScopeNotClosedFix.DeclarationKey, """
        new variable_scope("a").[|StartUsing|]();
        v1.get_variable("w");
        """, """
        using var scope = new variable_scope("a").StartUsing();
        v1.get_variable("w");
        """);

    [Fact]
    public Task ScopeThatIsNotClosed_GetsAUsingStatement() => VerifyFix<ScopeNotClosedAnalyzer, ScopeNotClosedFix>.LostTechAsync(ScopeNotClosedFix.StatementKey, """
        var scope = new variable_scope("a").[|StartUsing|]();
        v1.get_variable("w");
        """, """
        using (var scope = new variable_scope("a").StartUsing())
        {
            v1.get_variable("w");
        }
        """);

    [Fact]
    public Task NameThatIsRefused_IsNotMended() => VerifyFix<InvalidNameAnalyzer, InvalidNameFix>.LostTechAsync("SCL0401", """
        using (new variable_scope("a b").[|StartUsing|]())
        {
            v1.get_variable("w");
        }
        """, """
        using (new variable_scope("a b").[|StartUsing|]())
        {
            v1.get_variable("w");
        }
        """);
}
