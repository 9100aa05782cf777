using System.Numerics.Tensors;
using ScopeLint.Runtime.Tests.Operations;
using Xunit;

namespace ScopeLint.Runtime.Tests.Values;

public sealed class InitializerTests
{
    [Fact]
    public void Zeros_and_ones_fill_every_element_type()
    {
        Assert.Equal(new float[6], Make<float>(Initializer.Zeros, [2, 3]));
        Assert.Equal(new bool[2], Make<bool>(Initializer.Zeros, [2]));
        Assert.Equal([1L, 1L], Make<long>(Initializer.Ones, [2]));
        Assert.Equal([(Half)1], Make<Half>(Initializer.Ones, []));
        Assert.Equal([true, true], Make<bool>(Initializer.Ones, [2]));
        Assert.Empty(Make<double>(Initializer.Ones, [3, 0]));
    }

    [Fact]
    public void A_constant_is_rounded_to_floating_point_types_and_exact_in_integers()
    {
        Assert.Equal([0.15f, 0.15f], Make<float>(Initializer.Constant(0.15), [2]));
        Assert.Equal([0.15], Make<double>(Initializer.Constant(0.15), [1]));
        Assert.Equal([(Half)0.15], Make<Half>(Initializer.Constant(0.15), [1]));
        Assert.Equal([(sbyte)-128], Make<sbyte>(Initializer.Constant(-128), [1]));
        Assert.Equal([long.MinValue], Make<long>(Initializer.Constant(long.MinValue), [1]));
        Assert.True(double.IsNegative(Make<double>(Initializer.Constant(-0.0), [1])[0]));
    }

    [Fact]
    public void Infinities_and_not_a_number_stay_what_they_are()
    {
        Assert.Equal([float.PositiveInfinity], Make<float>(Initializer.Constant(double.PositiveInfinity), [1]));
        Assert.Equal([Half.NaN], Make<Half>(Initializer.Constant(double.NaN), [1]));
    }

    [Fact]
    public void A_value_the_element_type_cannot_hold_is_an_error_that_names_both()
    {
        AssertRefused<int>(0.5, "0.5", "int32");
        AssertRefused<byte>(256, "256", "uint8");
        AssertRefused<byte>(-1, "-1", "uint8");
        AssertRefused<short>(double.NaN, "NaN", "int16");
        AssertRefused<long>(Math.Pow(2, 63), "9.223372036854776E+18", "int64");
        AssertRefused<float>(1e300, "1E+300", "float32");
        AssertRefused<Half>(1e6, "1000000", "float16");
        AssertRefused<bool>(2, "2", "bool");

        static void AssertRefused<T>(double value, params string[] words)
        {
            var error = Assert.Throws<ArgumentException>(() => Make<T>(Initializer.Constant(value), [1]));
            Assert.All(words.Append("'constant'"), word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_initializer_from_a_tensor_brings_shape_type_and_values()
    {
        var source = Tensor.Create([1, 2, 3, 4, 5, 6], [2, 3]);
        var initializer = Initializer.FromTensor<int>(source);
        source[0, 0] = 100;

        Assert.Equal(Shape.Create([2, 3]), initializer.OwnShape);
        Assert.Equal(DType.Int32, initializer.OwnDType);
        Assert.Equal([1, 2, 3, 4, 5, 6], Make<int>(initializer, [2, 3]));
    }

    [Fact]
    public void A_variable_never_writes_into_the_tensor_of_its_initializer()
    {
        var initializer = Initializer.FromTensor<int>(Tensor.Create([1, 2], [2]));
        using var graph = new Graph().AsDefault();
        Variable.Get<int>("v", initializer: initializer).AssignAdd(Tensor.Create([100, 100], [2]));

        Assert.Equal([1, 2], Make<int>(initializer, [2]));
    }

    [Fact]
    public void An_initializer_from_a_value_makes_a_scalar()
    {
        var initializer = Initializer.FromValue(2.5);

        Assert.Equal(Shape.Scalar, initializer.OwnShape);
        Assert.Equal(DType.Float64, initializer.OwnDType);
        Assert.Equal([2.5], Make<double>(initializer, []));
    }

    [Fact]
    public void An_initializer_from_a_tensor_gives_each_shard_its_slice()
    {
        var initializer = Initializer.FromTensor<int>(Tensor.Create(Enumerable.Range(0, 24).ToArray(), [2, 4, 3]));

        Assert.Equal([3, 4, 5, 6, 7, 8, 15, 16, 17, 18, 19, 20], Make<int>(initializer, [2, 2, 3], new([2, 4, 3], [0, 1, 0])));
        Assert.Equal([14, 17, 20, 23], Make<int>(initializer, [1, 4, 1], new([2, 4, 3], [1, 0, 2])));
    }

    [Fact]
    public void An_initializer_from_a_tensor_refuses_another_shape_and_says_both()
    {
        var initializer = Initializer.FromTensor<int>(Tensor.Create([1, 2], [2]));

        var error = Assert.Throws<ArgumentException>(() => Make<int>(initializer, [1], new([3], [0])));
        Assert.Contains("[2]", error.Message, StringComparison.Ordinal);
        Assert.Contains("[3]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_element_type_means_no_initializer()
    {
        var error = Assert.Throws<NotSupportedException>(() => Initializer.FromValue("x"));
        Assert.Contains("System.String", error.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Make<decimal>(Initializer.Ones, [1]));
    }

    [Fact]
    public void A_shape_that_no_array_can_hold_or_that_is_not_known_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Make<byte>(Initializer.Zeros, [int.MaxValue, int.MaxValue, int.MaxValue]));
        Assert.Throws<ArgumentException>(() => Op.RandomUniform<byte>([-1]));
        Assert.Empty(Make<byte>(Initializer.Zeros, [int.MaxValue, int.MaxValue, 0]));
    }

    [Fact]
    public void A_user_can_write_an_initializer_that_sees_shape_type_and_partition()
    {
        Assert.Equal([0f, 1, 2, 3], Make<float>(new Counting(), [2, 2]));
        Assert.Equal([2, 3], Make<int>(new Counting(), [1, 2], new([2, 2], [1, 0])));
    }

    /// <summary>The elements of a new variable of the shape; of one shard where a partition says which.</summary>
    internal static T[] Make<T>(Initializer initializer, Shape shape, PartitionInfo? partition = null)
    {
        if (partition is not null)
        {
            return initializer.Create<T>(shape, partition);
        }

        using var graph = new Graph().AsDefault();
        var variable = Variable.Get<T>("v", initializer.OwnShape is null ? shape : null, initializer: initializer);
        Assert.Equal(shape, variable.Shape);
        return OperationTests.Elements<T>(variable);
    }

    private sealed class Counting : Initializer
    {
        public override string Name => "counting";

        protected override void Fill(Span<double> destination, InitializerContext context)
        {
            var first = context.Partition is { } partition ? partition.Offset[0] * context.FullShape[1] : 0;
            for (var index = 0; index < destination.Length; index++)
            {
                destination[index] = first + index;
            }
        }
    }
}
