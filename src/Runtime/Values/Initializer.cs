using System.Buffers;
using System.Globalization;

namespace ScopeLint;

/// <summary>
/// Gives a new variable its first values. Stands for <c>tf.keras.initializers.Initializer</c>. The factories make the usual ones;
/// derive from this class for others.
/// </summary>
public abstract partial class Initializer
{
    /// <summary>TensorFlow's name for the kind of initializer, such as <c>zeros</c> or <c>glorot_uniform</c>; error messages use
    /// it.</summary>
    public abstract string Name { get; }

    /// <summary>The shape the initializer brings itself; null, as nearly always, if it fills any shape.</summary>
    public virtual Shape? OwnShape => null;

    /// <summary>The element type the initializer brings itself; null, as nearly always, if it serves any.</summary>
    public virtual DType? OwnDType => null;

    /// <summary>Writes the first values, in row-major order. They are converted to the variable's element type afterwards: floating-point
    /// types round, integers take whole numbers in range only, truth values take 0 and 1 only.</summary>
    /// <remarks>Meanwhile no other thread creates a variable in the graph. Do not wait here for one that does.</remarks>
    /// <param name="destination">The values to write; every one must be set. Its length is the element count of the shape.</param>
    /// <param name="context">The shape, element type and partition to write for.</param>
    protected abstract void Fill(Span<double> destination, InitializerContext context);

    /// <summary>Makes the elements of a variable, in row-major order.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="shape">The fully defined shape of the variable or shard.</param>
    /// <param name="partition">Where the shard lies; null if the variable is not partitioned.</param>
    /// <returns>A new array that the caller owns.</returns>
    /// <exception cref="ArgumentException">A value does not fit <typeparamref name="T"/>, or the initializer cannot fill the
    /// shape.</exception>
    internal virtual T[] Create<T>(Shape shape, PartitionInfo? partition)
    {
        var length = TensorStorage.LengthOf(shape);
        var context = new InitializerContext(shape, DTypes.Of<T>(), partition);
        if (typeof(T) == typeof(double))
        {
            var exact = new double[length];
            Fill(exact, context);
            return (T[])(object)exact;
        }

        var rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            var values = rented.AsSpan(0, length);
            // A pooled array holds old values; a subclass that forgets an element must not leak them into a variable.
            values.Clear();
            Fill(values, context);
            var result = new T[length];
            ElementKind<T>.Instance.FromDoubles(values, result, "Initializer", Name);
            return result;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>The name and what was given, as <see cref="Graph.Tabulate"/> shows it: <c>random_uniform(min: -4, max: 4, seed: 2)</c>. An
    /// initializer that does not override it shows its name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    private protected static string Text(string name, params string?[] arguments) =>
        arguments.Any(argument => argument is not null) ? $"{name}({string.Join(", ", arguments.OfType<string>())})" : name;

    private protected static string? SeedText(long? seed) => seed is null ? null : string.Create(CultureInfo.InvariantCulture, $"seed: {seed}");

    private protected void RequireFloatingPoint(InitializerContext context)
    {
        if (!context.DType.IsFloatingPoint)
        {
            throw new ArgumentException(
                $"Initializer '{Name}' gives fractions, but the variable holds {context.DType.TensorFlowName}. " +
                "Choose a floating-point type or another initializer.");
        }
    }
}
