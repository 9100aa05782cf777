using System.Numerics.Tensors;
using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class InitializerTextTests
{
    public static TheoryData<Initializer, string> Texts => new()
    {
        { Initializer.Zeros, "zeros" },
        { Initializer.Ones, "ones" },
        { Initializer.Constant(0.15), "constant(0.15)" },
        { Initializer.Uniform(-4, 4, seed: 2), "random_uniform(min: -4, max: 4, seed: 2)" },
        { Initializer.Normal(), "random_normal(mean: 0, stddev: 0.05)" },
        { Initializer.TruncatedNormal(1, 0.5), "truncated_normal(mean: 1, stddev: 0.5)" },
        { Initializer.GlorotUniform(), "glorot_uniform" },
        { Initializer.GlorotNormal(seed: 1), "glorot_normal(seed: 1)" },
        { Initializer.HeUniform(), "he_uniform" },
        { Initializer.HeNormal(seed: -3), "he_normal(seed: -3)" },
        { Initializer.Orthogonal(), "orthogonal" },
        { Initializer.Orthogonal(gain: 1.5, seed: 1), "orthogonal(gain: 1.5, seed: 1)" },
        { Initializer.FromTensor(Tensor.Create<float>([1, 2], [2, 1])), "from_tensor([2, 1])" },
        { Initializer.FromValue(3), "from_tensor([])" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void An_initializer_says_what_was_given(Initializer initializer, string text) => Assert.Equal(text, initializer.ToString());
}
