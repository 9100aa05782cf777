namespace ScopeLint;

/// <summary>What is known about each <see cref="DType"/>.</summary>
public static class DTypes
{
    /// <summary>The element type that stands for a .NET type. Stands for <c>tf.as_dtype</c>.</summary>
    /// <typeparam name="T">The .NET type of one element.</typeparam>
    /// <returns>The element type.</returns>
    /// <exception cref="NotSupportedException">No element type stands for <typeparamref name="T"/>.</exception>
    public static DType Of<T>()
    {
        if (typeof(T) == typeof(float)) { return DType.Float32; }
        if (typeof(T) == typeof(double)) { return DType.Float64; }
        if (typeof(T) == typeof(Half)) { return DType.Float16; }
        if (typeof(T) == typeof(sbyte)) { return DType.Int8; }
        if (typeof(T) == typeof(short)) { return DType.Int16; }
        if (typeof(T) == typeof(int)) { return DType.Int32; }
        if (typeof(T) == typeof(long)) { return DType.Int64; }
        if (typeof(T) == typeof(byte)) { return DType.UInt8; }
        if (typeof(T) == typeof(bool)) { return DType.Bool; }
        throw NotAnElementType(typeof(T));
    }

    /// <summary>The error for a .NET type that no element type stands for.</summary>
    internal static NotSupportedException NotAnElementType(Type type) =>
        new($"A variable or tensor cannot hold elements of type {type}. Use float, double, Half, sbyte, short, int, long, byte or bool.");

    extension(DType dtype)
    {
        /// <summary>The name TensorFlow gives the element type, such as <c>float32</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is no member of <see cref="DType"/>.</exception>
        public string TensorFlowName => dtype switch
        {
            DType.Float32 => "float32",
            DType.Float64 => "float64",
            DType.Float16 => "float16",
            DType.Int8 => "int8",
            DType.Int16 => "int16",
            DType.Int32 => "int32",
            DType.Int64 => "int64",
            DType.UInt8 => "uint8",
            DType.Bool => "bool",
            _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "This is no member of DType."),
        };

        /// <summary>The size of one element in bytes. Stands for <c>DType.size</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is no member of <see cref="DType"/>.</exception>
        public int Size => dtype switch
        {
            DType.Int8 or DType.UInt8 or DType.Bool => 1,
            DType.Float16 or DType.Int16 => 2,
            DType.Float32 or DType.Int32 => 4,
            DType.Float64 or DType.Int64 => 8,
            _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "This is no member of DType."),
        };

        /// <summary>Whether the elements are floating-point numbers. Stands for <c>DType.is_floating</c>.</summary>
        public bool IsFloatingPoint => dtype is DType.Float32 or DType.Float64 or DType.Float16;
    }
}
