using System.Globalization;

namespace ScopeLint;

/// <summary>One value everywhere, without an intermediate array; zeros are what a new array holds anyway.</summary>
internal sealed class ConstantInitializer(string name, double value) : Initializer
{
    public override string Name => name;

    // Zeros and ones say it by their name.
    public override string ToString() => name == "constant" ? Text(name, value.ToString(CultureInfo.InvariantCulture)) : name;

    protected override void Fill(Span<double> destination, InitializerContext context) => destination.Fill(value);

    internal override T[] Create<T>(Shape shape, PartitionInfo? partition)
    {
        var elements = new T[TensorStorage.LengthOf(shape)];
        // Negative zero is a value of its own.
        if (value != 0 || double.IsNegative(value))
        {
            T converted = default!;
            ElementKind<T>.Instance.FromDoubles([value], new Span<T>(ref converted), "Initializer", Name);
            elements.AsSpan().Fill(converted);
        }

        return elements;
    }
}
