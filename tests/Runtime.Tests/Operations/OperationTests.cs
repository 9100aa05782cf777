using System.Numerics;
using Xunit;

namespace ScopeLint.Runtime.Tests.Operations;

public sealed class OperationTests
{
    private static readonly double[] s_left = [-2.5, -1, 0, 0.5, 1, 3];
    private static readonly double[] s_right = [4, -0.5, 2, 1, 0.25, -3];

    public static TheoryData<string> BinaryOperations => ["add", "sub", "mul", "truediv"];

    public static TheoryData<string> UnaryOperations => ["Neg", "Square", "Relu", "Abs", "Sqrt", "Exp", "Log", "Tanh", "Sigmoid"];

    [Theory]
    [MemberData(nameof(BinaryOperations))]
    public void Two_operands_are_joined_element_by_element(string operation)
    {
        using var graph = new Graph().AsDefault();
        AssertJoined<double>(operation, 0);
        AssertJoined<float>(operation, 1e-6);
        AssertJoined<Half>(operation, 1e-2);
    }

    [Theory]
    [MemberData(nameof(UnaryOperations))]
    public void One_operand_is_mapped_element_by_element(string operation)
    {
        using var graph = new Graph().AsDefault();
        AssertMapped<double>(operation, 1e-14);
        AssertMapped<float>(operation, 1e-5);
        AssertMapped<Half>(operation, 2e-2);
    }

    [Fact]
    public void Integers_are_added_multiplied_and_divided_as_in_csharp()
    {
        using var graph = new Graph().AsDefault();
        var (x, y) = (Op.Constant([7, -7, 6]), Op.Constant([2, 2, -4]));

        Assert.Equal([9, -5, 2], Elements(Op.Add(x, y)));
        Assert.Equal([14, -14, -24], Elements(Op.Multiply(x, y)));
        Assert.Equal([3, -3, -1], Elements(Op.Divide(x, y)));
        Assert.Equal([(sbyte)5], Elements(Op.Abs(Op.Constant([(sbyte)-5]))));
        Assert.Throws<DivideByZeroException>(() => Op.Divide(x, Op.Constant(0)));
    }

    [Fact]
    public void Operations_never_change_their_operands()
    {
        using var graph = new Graph().AsDefault();
        var x = Op.Constant([1.0, 2]);
        Op.Add(x, Op.Constant([1.0, 2.0], [2, 1]));
        Op.AddN([x, x]);
        Op.Negate(x);
        Op.ReduceMean(x);

        Assert.Equal([1.0, 2], Elements(x));
    }

    [Fact]
    public void The_value_handed_out_is_a_copy()
    {
        using var graph = new Graph().AsDefault();
        var source = new[] { 1.0, 2 };
        var x = Op.Constant(source);
        source[0] = 100;
        x.Value[0] = 100;

        Assert.Equal([1.0, 2], Elements(x));
        Assert.Equal([1.0, 2], Elements(Op.Identity(x)));
    }

    [Fact]
    public void A_scalar_reads_as_a_number_and_as_a_tensor_of_one()
    {
        using var graph = new Graph().AsDefault();
        var scalar = Op.Constant(2.5);

        Assert.Equal(Shape.Scalar, scalar.Shape);
        Assert.Equal(2.5, scalar.ToScalar());
        Assert.Equal([2.5], Elements(scalar));
        var error = Assert.Throws<InvalidOperationException>(() => Op.Constant([1, 2]).ToScalar());
        Assert.Contains("Const_1:0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constants_take_a_shape_that_holds_their_values()
    {
        using var graph = new Graph().AsDefault();

        Assert.Equal(Shape.Create([2, 3]), Op.Constant([1, 2, 3, 4, 5, 6], [2, 3]).Shape);
        Assert.Equal(Shape.Create([2, 3]), Op.Constant(Op.Constant([1, 2, 3, 4, 5, 6], [2, 3]).Value).Shape);
        var error = Assert.Throws<OperandException>(() => Op.Constant([1, 2, 3], [2, 2]));
        Assert.Contains("[2, 2]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_tensors_follow_their_seed_and_distribution()
    {
        using var graph = new Graph().AsDefault();
        var normal = Op.RandomNormal<double>([100, 100], 3, 2, seed: 1);
        var uniform = Op.RandomUniform<int>([1000], 0, 5, seed: 1);

        Assert.Equal(3, Elements(normal).Average(), 0.1);
        Assert.Equal(Elements(normal), Elements(Op.RandomNormal<double>([100, 100], 3, 2, seed: 1)));
        Assert.Equal(5, Elements(uniform).Distinct().Count());
        Assert.Equal(("random_normal:0", "random_uniform:0"), (normal.Name, uniform.Name));
    }

    internal static T[] Elements<T>(NamedTensor<T> tensor)
    {
        var elements = new T[(int)tensor.Value.FlattenedLength];
        tensor.Value.FlattenTo(elements);
        return elements;
    }

    private static void AssertJoined<T>(string operation, double tolerance)
        where T : struct, INumber<T>
    {
        var (x, y) = (Op.Constant(Convert<T>(s_left)), Op.Constant(Convert<T>(s_right)));
        var (result, plain) = operation switch
        {
            "add" => (Op.Add(x, y), (Func<double, double, double>)((a, b) => a + b)),
            "sub" => (Op.Subtract(x, y), (a, b) => a - b),
            "mul" => (Op.Multiply(x, y), (a, b) => a * b),
            _ => (Op.Divide(x, y), (a, b) => a / b),
        };
        Assert.Equal(operation, result.Name.Split('_', ':')[0]);
        AssertClose(s_left.Zip(s_right, plain), result, tolerance);
    }

    private static void AssertMapped<T>(string operation, double tolerance)
        where T : struct, IFloatingPointIeee754<T>
    {
        var (given, x) = (s_left, Op.Constant(Convert<T>(s_left)));
        if (operation is "Sqrt" or "Log")
        {
            given = [.. s_left.Where(value => value > 0)];
            x = Op.Constant(Convert<T>(given));
        }

        var (result, plain) = operation switch
        {
            "Neg" => (Op.Negate(x), (Func<double, double>)(value => -value)),
            "Square" => (Op.Square(x), value => value * value),
            "Relu" => (Op.Relu(x), value => value > 0 ? value : 0),
            "Abs" => (Op.Abs(x), Math.Abs),
            "Sqrt" => (Op.Sqrt(x), Math.Sqrt),
            "Exp" => (Op.Exp(x), Math.Exp),
            "Log" => (Op.Log(x), Math.Log),
            "Tanh" => (Op.Tanh(x), Math.Tanh),
            _ => (Op.Sigmoid(x), value => 1 / (1 + Math.Exp(-value))),
        };
        Assert.Equal(operation, result.Name.Split('_', ':')[0]);
        AssertClose(given.Select(plain), result, tolerance);
    }

    private static T[] Convert<T>(double[] values)
        where T : INumber<T> => [.. values.Select(value => T.CreateChecked(value))];

    private static void AssertClose<T>(IEnumerable<double> expected, NamedTensor<T> actual, double tolerance)
        where T : INumber<T> => Assert.All(
            expected.Zip(Elements(actual), (plain, computed) => (plain, computed: double.CreateChecked(computed))),
            pair => Assert.Equal(pair.plain, pair.computed, tolerance * Math.Max(1, Math.Abs(pair.plain))));
}
