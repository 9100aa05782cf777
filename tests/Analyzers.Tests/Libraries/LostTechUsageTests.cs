namespace ScopeLint.Analyzers.Tests.Libraries;

/// <summary>How public code uses LostTech.TensorFlow: what is right is silent, what is wrong is found.</summary>
public class LostTechUsageTests
{
    /// <summary>Blocks of a language model, each a method that opens its own scope.</summary>
    private const string Blocks = """
        private static Tensor Norm(Tensor input, object scope)
        {
            using var _ = new variable_scope(scope).StartUsing();
            Variable g = v1.get_variable("g", new TensorShape(3), initializer: new constant_initializer(1));
            Variable b = v1.get_variable("b", new TensorShape(3), initializer: new constant_initializer(0));
            return input * g + b;
        }

        private static Tensor Block(Tensor input, string scope, string second = "ln_2")
        {
            using var _ = new variable_scope(scope).StartUsing();
            input = input + Norm(input, "ln_1");
            return input + Norm(input, second);
        }

        private static Tensor Network(Tensor input, int layers, string scope = "model", _ReuseMode? reuse = null)
        {
            using (new variable_scope(scope, reuse: reuse).StartUsing())
            {
                var wpe = v1.get_variable("wpe", new TensorShape(8, 3), initializer: new random_normal_initializer(stddev: 0.01));
                foreach (var layer in Enumerable.Range(0, layers))
                {
                    input = Block(input, $"h{layer}");
                }

                return Norm(input, "ln_f");
            }
        }
        """;

    [Fact]
    public Task BlocksOfTheirOwnNames_StaySilent() => LostTechCode.BodyAsync("Network(tf.constant(1f), layers: 3);", Blocks);

    [Fact]
    public Task TwoNetworks_ReportTheSecond() => LostTechCode.BodyAsync("""
        Network(tf.constant(1f), layers: 3);
        {|SCL0101:Network|}(tf.constant(1f), layers: 3);
        """, Blocks);

    [Fact]
    public Task NetworkThatReuses_StaysSilent() => LostTechCode.BodyAsync("""
        Network(tf.constant(1f), layers: 3, reuse: _ReuseMode.AUTO_REUSE);
        Network(tf.constant(1f), layers: 3, reuse: _ReuseMode.AUTO_REUSE);
        Network(tf.constant(1f), layers: 3, scope: "other");
        """, Blocks);

    [Fact]
    public Task BlockWithOneNameForTwo_Reports() => LostTechCode.BodyAsync("""Block(tf.constant(1f), "h0", second: "ln_1");""", Blocks.Replace(
        "return input + Norm(input, second);", "return input + {|SCL0101:Norm|}(input, second);", StringComparison.Ordinal));

    /// <summary>An actor and its critics, which are built three times.</summary>
    private const string Critics = """
        private static Tensor Network(Tensor input)
        {
            Tensor value;
            using (new variable_scope("pi").StartUsing())
            {
                using (new variable_scope("policy").StartUsing())
                    value = input * v1.get_variable("w");
            }

            using (new variable_scope("q1").StartUsing())
                value = value + v1.get_variable("w");
            return value;
        }
        """;

    [Fact]
    public Task MainAndTarget_StaySilent() => LostTechCode.BodyAsync("""
        using (new variable_scope("main").StartUsing())
            Network(tf.constant(1f));
        using (new variable_scope("main", reuse: true).StartUsing())
        {
            Network(tf.constant(1f));
            Network(tf.constant(2f));
        }

        using (new variable_scope("target").StartUsing())
            Network(tf.constant(1f));
        """, Critics);

    [Fact]
    public Task MainWithoutReuse_Reports() => LostTechCode.BodyAsync("""
        using (new variable_scope("main").StartUsing())
            Network(tf.constant(1f));
        using (new variable_scope("main").StartUsing())
        {
            {|SCL0101:Network|}(tf.constant(1f));
        }
        """, Critics);

    [Fact]
    public Task VariablesThatALayerMade_StaySilent() => LostTechCode.ProgramAsync("""
        var hidden = layers.dense(tf.constant(1f), 3, name: "hidden");
        new variable_scope("hidden", reuse: true).UseSelf(_ =>
        {
            Variable w = v1.get_variable("kernel");
            Variable b = v1.get_variable("bias");
            Console.WriteLine(w.eval());
        });
        """);

    [Fact]
    public Task LocalsSetInsideUseSelf_StaySilent() => LostTechCode.BodyAsync("""
        Variable w = null!, b = null!;
        new variable_scope("rnnlm").UseSelf(_ =>
        {
            w = v1.get_variable("softmax_w", new TensorShape(3, 8));
            b = v1.get_variable("softmax_b", new TensorShape(8));
        });
        Variable embedding = v1.get_variable("embedding", new TensorShape(8, 3));
        """);

    [Fact]
    public Task HelpersForWeights_ReportTheLayerThatComesTwice() => LostTechCode.BodyAsync("""
        var first = Layer(tf.constant(1f), "FC1");
        var second = Layer(first, "OUT");
        var third = Layer(second, {|SCL0101:"OUT"|});
        """, """
        private Tensor Layer(Tensor x, string name)
        {
            using (new variable_scope(name).StartUsing())
            {
                return x * Weight("W_" + name) + Weight("b_" + name);
            }
        }

        private static Variable Weight(string name) => v1.get_variable(name, dtype: tf.float32, initializer: new constant_initializer(0));
        """);
}
