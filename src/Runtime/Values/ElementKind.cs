using System.Diagnostics;
using System.Numerics;
using System.Numerics.Tensors;

namespace ScopeLint;

/// <summary>What can be done with elements of a type, where the type parameter has no constraint: <see cref="Variable{T}"/> has none, so
/// that generic user code compiles. Found once per type.</summary>
/// <typeparam name="T">The type of one element.</typeparam>
[StackTraceHidden]
internal abstract class ElementKind<T>
{
    private static readonly ElementKind<T>? s_instance = (ElementKind<T>?)Make();

    /// <summary>The one for <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">No element type stands for <typeparamref name="T"/>.</exception>
    internal static ElementKind<T> Instance => s_instance ?? throw DTypes.NotAnElementType(typeof(T));

    /// <summary>Converts values computed in double precision; what does not fit is an error, never a wrong value.</summary>
    /// <exception cref="ArgumentException">A value does not fit; the message starts with <paramref name="what"/> and
    /// <paramref name="name"/>.</exception>
    internal abstract void FromDoubles(ReadOnlySpan<double> values, Span<T> destination, string what, string name);

    /// <summary>Widens elements to double precision.</summary>
    internal abstract void ToDoubles(ReadOnlySpan<T> elements, Span<double> destination);

    internal abstract NamedTensor<T> Add(IOperand<T> x, IOperand<T> y);

    internal abstract NamedTensor<T> Subtract(IOperand<T> x, IOperand<T> y);

    internal abstract NamedTensor<T> Multiply(IOperand<T> x, IOperand<T> y);

    internal abstract NamedTensor<T> Divide(IOperand<T> x, IOperand<T> y);

    internal abstract NamedTensor<T> Negate(IOperand<T> x);

    private static object? Make()
    {
        if (typeof(T) == typeof(float)) { return new NumberKind<float>(); }
        if (typeof(T) == typeof(double)) { return new NumberKind<double>(); }
        if (typeof(T) == typeof(Half)) { return new NumberKind<Half>(); }
        if (typeof(T) == typeof(sbyte)) { return new NumberKind<sbyte>(); }
        if (typeof(T) == typeof(short)) { return new NumberKind<short>(); }
        if (typeof(T) == typeof(int)) { return new NumberKind<int>(); }
        if (typeof(T) == typeof(long)) { return new NumberKind<long>(); }
        if (typeof(T) == typeof(byte)) { return new NumberKind<byte>(); }
        return typeof(T) == typeof(bool) ? new BoolKind() : null;
    }
}

/// <summary>Numbers: everything is supported.</summary>
[StackTraceHidden]
internal sealed class NumberKind<T> : ElementKind<T>
    where T : struct, INumber<T>
{
    internal override void FromDoubles(ReadOnlySpan<double> values, Span<T> destination, string what, string name)
    {
        var dtype = DTypes.Of<T>();
        // Saturating and back shows what does not fit: a fraction or an overflow for integers, a new infinity for floating-point types.
        TensorPrimitives.ConvertSaturating(values, destination);
        for (var index = 0; index < values.Length; index++)
        {
            var fits = dtype.IsFloatingPoint
                ? T.IsFinite(destination[index]) || !double.IsFinite(values[index])
                : IsExact(values[index], destination[index]);
            if (!fits)
            {
                throw new ArgumentException(
                    $"{what} '{name}' gives {values[index]:R} at flat index {index}, which {dtype.TensorFlowName} cannot hold. " +
                    "Choose another element type or other values.");
            }
        }
    }

    internal override void ToDoubles(ReadOnlySpan<T> elements, Span<double> destination) =>
        TensorPrimitives.ConvertTruncating(elements, destination);

    internal override NamedTensor<T> Add(IOperand<T> x, IOperand<T> y) => Op.Add(x, y);

    internal override NamedTensor<T> Subtract(IOperand<T> x, IOperand<T> y) => Op.Subtract(x, y);

    internal override NamedTensor<T> Multiply(IOperand<T> x, IOperand<T> y) => Op.Multiply(x, y);

    internal override NamedTensor<T> Divide(IOperand<T> x, IOperand<T> y) => Op.Divide(x, y);

    internal override NamedTensor<T> Negate(IOperand<T> x) => Op.Negate(x);

    // 2^63 saturates to the greatest long, which as a double is 2^63 again: the one overflow the way back does not show.
    private static bool IsExact(double value, T converted) =>
        double.CreateTruncating(converted) == value && !(typeof(T) == typeof(long) && value >= 9223372036854775808.0);
}

/// <summary>Truth values: zero and one convert, arithmetic is refused.</summary>
[StackTraceHidden]
internal sealed class BoolKind : ElementKind<bool>
{
    internal override void FromDoubles(ReadOnlySpan<double> values, Span<bool> destination, string what, string name)
    {
        for (var index = 0; index < values.Length; index++)
        {
            destination[index] = values[index] switch
            {
                0 => false,
                1 => true,
                var other => throw new ArgumentException(
                    $"{what} '{name}' gives {other:R} at flat index {index}, which bool cannot hold. Give 0 or 1, " +
                    "or choose another element type."),
            };
        }
    }

    internal override void ToDoubles(ReadOnlySpan<bool> elements, Span<double> destination)
    {
        for (var index = 0; index < elements.Length; index++)
        {
            destination[index] = elements[index] ? 1 : 0;
        }
    }

    internal override NamedTensor<bool> Add(IOperand<bool> x, IOperand<bool> y) => throw NoArithmetic(x);

    internal override NamedTensor<bool> Subtract(IOperand<bool> x, IOperand<bool> y) => throw NoArithmetic(x);

    internal override NamedTensor<bool> Multiply(IOperand<bool> x, IOperand<bool> y) => throw NoArithmetic(x);

    internal override NamedTensor<bool> Divide(IOperand<bool> x, IOperand<bool> y) => throw NoArithmetic(x);

    internal override NamedTensor<bool> Negate(IOperand<bool> x) => throw NoArithmetic(x);

    private static NotSupportedException NoArithmetic(IOperand<bool> x) =>
        new($"'{x.Name}' holds truth values (bool), which have no arithmetic. Use a numeric element type.");
}
