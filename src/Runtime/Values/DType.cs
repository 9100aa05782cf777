namespace ScopeLint;

/// <summary>The type of a tensor's elements. Stands for <c>tf.DType</c>.</summary>
public enum DType
{
    /// <summary>32-bit floating point, <see cref="float"/>; what a variable has if nothing else is said.</summary>
    Float32,

    /// <summary>64-bit floating point, <see cref="double"/>.</summary>
    Float64,

    /// <summary>16-bit floating point, <see cref="System.Half"/>.</summary>
    Float16,

    /// <summary>8-bit signed integer, <see cref="sbyte"/>.</summary>
    Int8,

    /// <summary>16-bit signed integer, <see cref="short"/>.</summary>
    Int16,

    /// <summary>32-bit signed integer, <see cref="int"/>.</summary>
    Int32,

    /// <summary>64-bit signed integer, <see cref="long"/>.</summary>
    Int64,

    /// <summary>8-bit unsigned integer, <see cref="byte"/>.</summary>
    UInt8,

    /// <summary>Truth value, <see cref="bool"/>.</summary>
    Bool,
}
