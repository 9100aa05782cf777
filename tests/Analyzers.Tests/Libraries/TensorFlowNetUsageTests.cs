namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>How public code uses TensorFlow.NET: what is right is silent, what is wrong is found.</summary>
public class TensorFlowNetUsageTests
{
    private const string Get = "tf.compat.v1.get_variable";

    [Fact]
    public Task ScopeAsTheResultOfAHelper_StaysSilent() => TensorFlowNet.BodyAsync("""
        Dense("first");
        Dense("second");
        """, $$"""
        private Tensor Dense(string name)
        {
            return tf_with(tf.variable_scope(name), delegate
            {
                var w = {{Get}}("w", (2, 3));
                var b = {{Get}}("b", 3);
                return tf.matmul(w.AsTensor(), b.AsTensor());
            });
        }
        """);

    [Fact]
    public Task HelperCalledTwiceWithOneName_ReportsTheCall() => TensorFlowNet.BodyAsync("""
        Dense("first");
        Dense({|SCL0101:"first"|});
        """, $$"""
        private Tensor Dense(string name)
        {
            return tf_with(tf.variable_scope(name), delegate
            {
                return {{Get}}("w", (2, 3)).AsTensor();
            });
        }
        """);

    [Fact]
    public Task ExpressionLambda_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        var w = tf_with(tf.variable_scope("a"), scope => {{Get}}("w", 3));
        var v = tf_with(tf.variable_scope("b"), scope => {{Get}}("w", 3));
        """);

    [Fact]
    public Task ThreeLambdasDeep_ReportsTheSecondGet() => TensorFlowNet.BodyAsync($$"""
        tf_with(tf.variable_scope("a"), a =>
        {
            tf_with(tf.variable_scope("b"), b =>
            {
                tf_with(tf.variable_scope("c"), c =>
                {
                    {{Get}}("w");
                    {{Get}}({|SCL0101:"w"|});
                });
                {{Get}}("w");
            });
        });
        """);

    [Fact]
    public Task NameParameterTwoLevelsDown_ReportsTheCallThatRepeatsIt() => TensorFlowNet.BodyAsync("""
        Layer("1");
        Layer("2");
        {|SCL0101:Layer|}("1");
        """, $$"""
        private void Layer(string name) => Weight("W_" + name);

        private IVariableV1 Weight(string name) => {{Get}}(name, (2, 3));
        """);

    [Fact]
    public Task NameThatFallsBack_StaysSilent() => TensorFlowNet.BodyAsync("""
        Rnn(null);
        Rnn("other");
        """, $$"""
        private void Rnn(string? scope) => tf_with(tf.variable_scope(scope ?? "rnn"), s => { {{Get}}("w"); });
        """);

    [Fact]
    public Task NameThatFallsBackTwice_ReportsTheCall() => TensorFlowNet.BodyAsync("""
        Rnn(null);
        Rnn({|SCL0101:"rnn"|});
        """, $$"""
        private void Rnn(string? scope) => tf_with(tf.variable_scope(scope ?? "rnn"), s => { {{Get}}("w"); });
        """);

    [Fact]
    public Task NumberedNamesInALoop_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        foreach (var j in Enumerable.Range(0, 4))
        {
            tf_with(tf.variable_scope($"conv-{j}"), conv => { {{Get}}("w"); });
        }
        """);

    [Fact]
    public Task OneNameInALoop_Reports() => TensorFlowNet.BodyAsync($$"""
        foreach (var j in Enumerable.Range(0, 4))
        {
            tf_with(tf.variable_scope("conv"), conv => { {{Get}}({|SCL0101:"w"|}); });
        }
        """);

    [Fact]
    public Task SameNameInBothArmsOfAnIf_StaysSilent() => TensorFlowNet.Async($$"""
        public class Model
        {
            public void Build(bool isDeep)
            {
                if (isDeep)
                {
                    {{Get}}("b", 3);
                }
                else
                {
                    {{Get}}("b", 4);
                }
            }
        }
        """);

    [Fact]
    public Task ScopeChosenAndEnteredLater_StaysSilent() => TensorFlowNet.Async($$"""
        public class Model
        {
            private const string Forward = "fw";
            private const string Backward = "bw";

            public void Build(bool isForward)
            {
                variable_scope scope;
                if (isForward)
                {
                    scope = tf.variable_scope(Forward);
                }
                else
                {
                    scope = tf.variable_scope(Backward);
                }

                tf_with(scope, s => { {{Get}}("w"); });
                tf_with(tf.variable_scope(isForward ? Backward : Forward), s => { {{Get}}("w"); });
            }
        }
        """);

    [Fact]
    public Task ScopeCapturedAndEnteredAgain_StaysSilent() => TensorFlowNet.BodyAsync($$"""
        VariableScope vs = null!;
        tf_with(tf.variable_scope("cell"), v => vs = v);
        tf_with(tf.variable_scope(vs), v => { {{Get}}("w"); });
        """);

    [Fact]
    public Task ScopesFromOutside_StaySilent() => TensorFlowNet.Async($$"""
        public class Model
        {
            public void Build(VariableScope first, VariableScope second, variable_scope third, variable_scope fourth)
            {
                tf_with(tf.variable_scope(first), v => { {{Get}}("w"); });
                tf_with(tf.variable_scope(second), v => { {{Get}}("w"); });
                tf_with(third, v => { {{Get}}("w"); });
                tf_with(fourth, v => { {{Get}}("w"); });
            }
        }
        """);

    [Fact]
    public Task GraphsFromOutside_StaySilent() => TensorFlowNet.Async($$"""
        public class Model
        {
            public void Build(IEnumerable<Graph> graphs)
            {
                foreach (var graph in graphs)
                {
                    graph.as_default();
                    {{Get}}("w");
                    graph.Exit();
                }
            }
        }
        """);

    [Fact]
    public Task MembersOfAClass_AreFollowed() => TensorFlowNet.Async($$"""
        public class Cell
        {
            private readonly string _scope;

            public Cell(string scope)
            {
                _scope = scope;
                Weights = tf_with(tf.variable_scope(_scope), s => {{Get}}("w", (2, 2)));
            }

            public IVariableV1 Weights { get; }
        }

        public class Model
        {
            public void Build()
            {
                var first = new Cell("a");
                var second = new Cell("b");
                var third = new Cell({|SCL0101:"a"|});
            }
        }
        """);

    [Fact]
    public Task NameScopesInUsingStatements_Report() => TensorFlowNet.BodyAsync("""
        using (tf.name_scope({|SCL0305:"train"|}))
        {
            var loss = tf.constant(1f);
        }
        """);
}
