namespace ScopeLint.Analyzers.Tests.Cases;

internal static partial class Cases
{
    /// <summary>A scope is opened by name twice, around layers without names. Their numbers start anew each time.</summary>
    public static Case ScopeReenteredAroundUnnamedLayers => new()
    {
        Number = 59,
        Source = "https://github.com/tensorflow/tensorflow/issues/15269",
        Wrong = """
            var y = TwoBatchNorm(TwoBatchNorm(Op.Constant(1f))); // SCL0101: in the second call the numbers start anew

            static NamedTensor<float> TwoBatchNorm(NamedTensor<float> x)
            {
                using (VariableScope.Open("two_batchnorm"))
                {
                    return BatchNormalization(BatchNormalization(x));
                }
            }

            static NamedTensor<float> BatchNormalization(NamedTensor<float> x)
            {
                using (VariableScope.Open(null, defaultName: "batch_normalization"))
                {
                    return x * Variable.Get<float>("gamma", [], Initializer.Ones);
                }
            }
            """,
        WrongEnding = Ending.Throws("SCL0101", "two_batchnorm/batch_normalization/gamma"),
        Fixed = """
            var y = TwoBatchNorm("outer", TwoBatchNorm("inner", Op.Constant(1f)));

            static NamedTensor<float> TwoBatchNorm(string name, NamedTensor<float> x)
            {
                using (VariableScope.Open(name))
                {
                    return BatchNormalization(BatchNormalization(x));
                }
            }

            static NamedTensor<float> BatchNormalization(NamedTensor<float> x)
            {
                using (VariableScope.Open(null, defaultName: "batch_normalization"))
                {
                    return x * Variable.Get<float>("gamma", [], Initializer.Ones);
                }
            }
            """,
        FixedEnding = Ending.Leaves(
            "inner/batch_normalization/gamma", "inner/batch_normalization_1/gamma",
            "outer/batch_normalization/gamma", "outer/batch_normalization_1/gamma"),
    };
}
