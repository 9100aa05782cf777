using Verify = ScopeLint.Analyzers.Tests.Fixes.VerifyFix<ScopeLint.Analyzers.Rules.ScopeNeverEnteredAnalyzer, ScopeLint.CodeFixes.ScopeNeverEnteredFix>;

namespace ScopeLint.Analyzers.Tests.Fixes.ScopeNeverEntered;

/// <summary>SCL0305: the code inside a using statement becomes a lambda that runs in the scope.</summary>
public class EnterTests
{
    [Fact]
    public Task Statement_BecomesACall() => CheckAsync("""
        using (tf.variable_scope([|"a"|]))
        {
            // The weights.
            tf.compat.v1.get_variable("w");
        }
        """, """
        tf_with(tf.variable_scope("a"), scope =>
        {
            // The weights.
            tf.compat.v1.get_variable("w");
        });
        """);

    [Fact]
    public Task StatementWithALocal_KeepsItsName() => CheckAsync("""
        using (var s = tf.name_scope([|"a"|]))
        {
            tf.constant(1, name: s + "b");
        }
        """, """
        tf_with(tf.name_scope("a"), s =>
        {
            tf.constant(1, name: s + "b");
        });
        """);

    [Fact]
    public Task Declaration_TakesWhatFollows() => CheckAsync("""
        using var s = tf.variable_scope([|"a"|]);
        tf.compat.v1.get_variable("w");

        tf.compat.v1.get_variable("b");
        """, """
        tf_with(tf.variable_scope("a"), s =>
        {
            tf.compat.v1.get_variable("w");

            tf.compat.v1.get_variable("b");
        });
        """);

    [Fact]
    public Task NameInUse_IsNotTakenAgain() => CheckAsync("""
        var scope = "a";
        using (tf.variable_scope([|scope|]))
        {
            tf.compat.v1.get_variable("w");
        }
        """, """
        var scope = "a";
        tf_with(tf.variable_scope(scope), scope1 =>
        {
            tf.compat.v1.get_variable("w");
        });
        """);

    [Theory]
    [InlineData("return;")]
    [InlineData("if (DateTime.Now.Hour > 2) { return; }")]
    public Task CodeThatLeavesTheMember_IsNotOffered(string leaving) => NotOfferedAsync($$"""
        using (tf.variable_scope([|"a"|]))
        {
            tf.compat.v1.get_variable("w");
            {{leaving}}
        }
        """);

    [Fact]
    public Task CodeThatLeavesALoop_IsNotOffered() => NotOfferedAsync("""
        foreach (var name in new[] { "a", "b" })
        {
            using (tf.variable_scope([|"a"|]))
            {
                tf.compat.v1.get_variable(name);
                break;
            }
        }
        """);

    [Fact]
    public Task LocalThatIsAssignedInside_IsNotOffered() => NotOfferedAsync("""
        IVariableV1 w;
        using (tf.variable_scope([|"a"|]))
        {
            w = tf.compat.v1.get_variable("w");
        }

        w.AsTensor();
        """);

    [Fact]
    public Task ScopeThatIsDropped_IsNotOffered() => NotOfferedAsync("""
        tf.variable_scope([|"a"|]);
        tf.compat.v1.get_variable("w");
        """);

    [Fact]
    public Task ScopeWhoseVariablesWouldMeetOthers_IsNotOffered() => NotOfferedAsync("""
        tf.compat.v1.get_variable("a/w");
        using (tf.variable_scope([|"a"|]))
        {
            tf.compat.v1.get_variable("w");
        }
        """);

    private static Task CheckAsync(string statements, string fixedStatements) => Verify.TensorFlowNetAsync(ScopeNeverEnteredFix.EnterKey, statements, fixedStatements);

    private static Task NotOfferedAsync(string statements) => CheckAsync(statements, statements);
}
