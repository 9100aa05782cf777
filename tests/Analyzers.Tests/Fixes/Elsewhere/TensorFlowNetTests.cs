using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Analyzers.Tests.Fixes.Elsewhere;

/// <summary>Fixes write what TensorFlow.NET has, or are not offered.</summary>
public class TensorFlowNetTests
{
    [Fact]
    public Task SecondGet_TakesTheLocalOfTheFirst() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.TensorFlowNetAsync(DuplicateVariableFix.FirstVariableKey, """
        var w = tf.compat.v1.get_variable("w", (2, 3));
        var v = tf.compat.v1.get_variable([|"w"|], (2, 3));
        """, """
        var w = tf.compat.v1.get_variable("w", (2, 3));
        var v = w;
        """);

    [Fact]
    public Task SecondGetBehindAnotherGraph_IsNotMended() => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.TensorFlowNetAsync(DuplicateVariableFix.FirstVariableKey, """
        var w = tf.compat.v1.get_variable("w");
        var graph = tf.Graph();
        if (DateTime.Now.Hour > 2)
        {
            graph.as_default();
            graph.Exit();
        }

        var v = tf.compat.v1.get_variable([|"w"|]);
        """, """
        var w = tf.compat.v1.get_variable("w");
        var graph = tf.Graph();
        if (DateTime.Now.Hour > 2)
        {
            graph.as_default();
            graph.Exit();
        }

        var v = tf.compat.v1.get_variable([|"w"|]);
        """);

    [Theory]
    [InlineData(DuplicateVariableFix.ShareKey)]
    [InlineData(DuplicateVariableFix.ReuseVariablesKey)]
    public Task WaysToShareThatItDoesNotHave_AreNotOffered(string key) => VerifyFix<DuplicateVariableAnalyzer, DuplicateVariableFix>.TensorFlowNetAsync(key, """
        tf_with(tf.variable_scope("a"), scope =>
        {
            tf.compat.v1.get_variable("w");
            tf.compat.v1.get_variable([|"w"|]);
        });
        """, """
        tf_with(tf.variable_scope("a"), scope =>
        {
            tf.compat.v1.get_variable("w");
            tf.compat.v1.get_variable([|"w"|]);
        });
        """);

    [Fact]
    public Task ReuseArgument_IsRemoved() => VerifyFix<ReuseArgumentHasNoEffectAnalyzer, ReuseArgumentHasNoEffectFix>.TensorFlowNetAsync(ReuseArgumentHasNoEffectFix.RemoveKey, """
        tf_with(tf.variable_scope([|"a"|], null, null, true, false), scope => { tf.compat.v1.get_variable("w"); });
        """, """
        tf_with(tf.variable_scope("a", null, null, auxiliary_name_scope: false), scope => { tf.compat.v1.get_variable("w"); });
        """);

    /// <summary>A parameter that nothing else reads would be handed something in vain.</summary>
    [Theory]
    [InlineData("", "[|\"a\"|], null, null, reuse, false")]
    [InlineData("Console.WriteLine(reuse);", "\"a\", null, null, auxiliary_name_scope: false")]
    public Task ReuseArgument_TakesNoParameterItsMeaning(string statement, string arguments) => VerifyFix<ReuseArgumentHasNoEffectAnalyzer, ReuseArgumentHasNoEffectFix>.TensorFlowNetAsync(
        ReuseArgumentHasNoEffectFix.RemoveKey, "", "", $$"""
        public static void Layer(bool reuse)
        {
            {{statement}}
            tf_with(tf.variable_scope([|"a"|], null, null, reuse, false), scope => { tf.compat.v1.get_variable("w"); });
        }
        """, $$"""
        public static void Layer(bool reuse)
        {
            {{statement}}
            tf_with(tf.variable_scope({{arguments}}), scope => { tf.compat.v1.get_variable("w"); });
        }
        """);

    [Fact]
    public Task SwitchToReuse_IsRemoved() => VerifyFix<ReuseVariablesHasNoEffectAnalyzer, ReuseVariablesHasNoEffectFix>.TensorFlowNetAsync(ReuseVariablesHasNoEffectFix.RemoveKey, """
        tf.compat.v1.get_variable("w");
        tf.get_variable_scope().[|reuse_variables|]();
        tf.compat.v1.get_variable("b");
        """, """
        tf.compat.v1.get_variable("w");
        tf.compat.v1.get_variable("b");
        """);

    [Fact]
    public Task GraphThatIsNotLeft_IsNotMended() => VerifyFix<ScopeNotClosedAnalyzer, ScopeNotClosedFix>.TensorFlowNetAsync(ScopeNotClosedFix.DeclarationKey, """
        var graph = tf.Graph().[|as_default|]();
        tf.compat.v1.get_variable("w");
        """, """
        var graph = tf.Graph().[|as_default|]();
        tf.compat.v1.get_variable("w");
        """);
}
