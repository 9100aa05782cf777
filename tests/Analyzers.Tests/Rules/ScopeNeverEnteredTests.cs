using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Tests.Libraries;
using ScopeLint.Testing;
using Verify = ScopeLint.Analyzers.Tests.Verify<ScopeLint.Analyzers.Rules.ScopeNeverEnteredAnalyzer>;

namespace ScopeLint.Analyzers.Tests.Rules;

/// <summary>SCL0305.</summary>
public class ScopeNeverEnteredTests
{
    [Theory]
    [InlineData("tf.variable_scope(\"a\")", "Scope 'a'")]
    [InlineData("new variable_scope(\"a\")", "Scope 'a'")]
    [InlineData("tf.name_scope(\"a\")", "Name scope 'a'")]
    [InlineData("tf.variable_scope(\"a\" + \"/b\")", "Scope 'a/b'")]
    public Task ScopeInAUsingStatement_Reports(string scope, string name) => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>($$"""
        using ({{Underlined.In(scope, "#0")}})
        {
            tf.compat.v1.get_variable("w");
        }
        """, Verify.Diagnostic().WithLocation(0).WithArguments(name, "here", "tf_with(scope, s => { … })"));

    [Fact]
    public Task ScopeInAUsingDeclaration_Reports() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        using var scope = tf.variable_scope([|"a"|]);
        tf.compat.v1.get_variable("w");
        """);

    [Fact]
    public Task ScopeSeenAsADisposable_Reports() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        using (IDisposable scope = tf.variable_scope([|"a"|]))
        {
            tf.compat.v1.get_variable("w");
        }
        """);

    [Theory]
    [InlineData("tf.variable_scope(\"a\")")]
    [InlineData("new variable_scope(\"a\")")]
    [InlineData("tf.name_scope(\"a\")")]
    public Task ScopeThatIsDropped_Reports(string scope) => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>($$"""
        {{Underlined.In(scope)}};
        tf.compat.v1.get_variable("w");
        """);

    [Fact]
    public Task ScopeOfAHelperThatIsDropped_ReportsTheCall() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        Scope([|"a"|]);
        tf.compat.v1.get_variable("w");

        variable_scope Scope(string name) => tf.variable_scope(name);
        """);

    [Theory]
    [InlineData("tf.variable_scope(\"a\")")]
    [InlineData("tf.name_scope(\"a\")")]
    public Task ScopeThatIsEntered_StaysSilent(string scope) => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>($$"""
        tf_with({{scope}}, s => { tf.compat.v1.get_variable("w"); });
        """);

    [Fact]
    public Task ScopeInAUsingStatementThatIsEnteredInside_StaysSilent() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        using (var scope = tf.variable_scope("a"))
        {
            tf_with(scope, s => { tf.compat.v1.get_variable("w"); });
        }
        """);

    [Fact]
    public Task ScopeEnteredByHand_StaysSilent() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        using var scope = tf.variable_scope("a");
        scope.__enter__();
        tf.compat.v1.get_variable("w");
        scope.__exit__();
        """);

    [Fact]
    public Task ScopeThatIsKept_StaysSilent() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        var scope = tf.variable_scope("a");
        Use(scope);

        void Use(variable_scope given) => tf_with(given, s => { tf.compat.v1.get_variable("w"); });
        """);

    [Fact]
    public Task ScopeFromElsewhere_StaysSilent() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        Use(null!);
        }

        public void Use(variable_scope given)
        {
            using (given)
            {
                tf.compat.v1.get_variable("w");
            }
        """);

    [Fact]
    public Task OtherObjectsInUsingStatements_StaysSilent() => TensorFlowNet.RuleAsync<ScopeNeverEnteredAnalyzer>("""
        using (ops.control_dependencies(Array.Empty<object>()))
        {
            tf.compat.v1.get_variable("w");
        }
        """);

    [Fact]
    public Task ScopesOfTheLibrary_StaysSilent() => Verify.BodyAsync("""
        using (VariableScope.Open("a"))
        {
            Variable.Get<float>("w", [1]);
        }
        """);
}
