using Xunit;
using static ScopeLint.Runtime.Tests.Values.InitializerTests;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class SeedTests
{
    public static TheoryData<string, Func<long?, Initializer>> Kinds => new()
    {
        { "random_uniform", seed => Initializer.Uniform(seed: seed) },
        { "random_normal", seed => Initializer.Normal(seed: seed) },
        { "truncated_normal", seed => Initializer.TruncatedNormal(seed: seed) },
        { "glorot_uniform", Initializer.GlorotUniform },
        { "glorot_normal", Initializer.GlorotNormal },
        { "he_uniform", Initializer.HeUniform },
        { "he_normal", Initializer.HeNormal },
        { "orthogonal", seed => Initializer.Orthogonal(seed: seed) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_seed_gives_one_set_of_values_for_each_shape(string name, Func<long?, Initializer> make)
    {
        var initializer = make(5);

        Assert.Equal(name, initializer.Name);
        Assert.Equal(Make<float>(initializer, [4, 5]), Make<float>(initializer, [4, 5]));
        Assert.Equal(Make<float>(initializer, [4, 5]), Make<float>(make(5), [4, 5]));
        Assert.NotEqual(Make<float>(initializer, [4, 5]), Make<float>(make(6), [4, 5]));
        Assert.NotEqual(Make<float>(initializer, [4, 5]), Make<float>(make(-5), [4, 5]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_a_seed_every_variable_gets_values_of_its_own(string name, Func<long?, Initializer> make)
    {
        var initializer = make(null);

        Assert.Equal(name, initializer.Name);
        Assert.NotEqual(Make<float>(initializer, [4, 5]), Make<float>(initializer, [4, 5]));
    }

    [Fact]
    public void The_values_of_a_seed_never_change()
    {
        // The state of SplitMix64 for element i is mix(mix(seed) + (i + 1) * gamma); worked out independently of this library.
        Assert.Equal(UniformReference, Make<double>(Initializer.Uniform(0, 1, seed: 42), [4]));
    }

    [Fact]
    public void Elements_do_not_depend_on_how_many_there_are()
    {
        var initializer = Initializer.Normal(seed: 9);

        Assert.Equal(Make<double>(initializer, [10]), Make<double>(initializer, [1000])[..10]);
    }

    [Fact]
    public void Shards_with_a_seed_hold_what_the_whole_would()
    {
        var initializer = Initializer.TruncatedNormal(seed: 3);
        var whole = Make<float>(initializer, [6, 4]);

        var firstRows = Make<float>(initializer, [2, 4], new([6, 4], [0, 0]));
        var otherRows = Make<float>(initializer, [4, 4], new([6, 4], [2, 0]));
        Assert.Equal(whole, firstRows.Concat(otherRows));
        var secondHalfOfColumns = Make<float>(initializer, [6, 2], new([6, 4], [0, 2]));
        Assert.Equal(whole.Where((_, index) => index % 4 >= 2), secondHalfOfColumns);
    }

    [Fact]
    public void Neighbouring_seeds_and_elements_are_not_correlated()
    {
        var first = Make<double>(Initializer.Normal(0, 1, seed: 1), [20_000]);
        var second = Make<double>(Initializer.Normal(0, 1, seed: 2), [20_000]);

        Assert.Equal(0, first.Zip(second, (x, y) => x * y).Average(), 0.03);
        Assert.Equal(0, first.Zip(first.Skip(1), (x, y) => x * y).Average(), 0.03);
    }

    private static double[] UniformReference => [0.33437656621120193, 0.4001805501584017, 0.3177043403065315, 0.9654945832008072];
}
