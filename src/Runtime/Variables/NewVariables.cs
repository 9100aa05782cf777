using System.Diagnostics;

namespace ScopeLint;

/// <summary>Makes variable objects of an element type that is known at run time only. Nothing here touches a graph's tables.</summary>
[StackTraceHidden]
internal static class NewVariables
{
    /// <summary>A whole variable or one shard, with its first values.</summary>
    internal static Variable Single(Graph graph, VariableRequest request, Shape shape, DType dtype, Initializer initializer, PartitionInfo? partition)
    {
        return dtype switch
        {
            DType.Float32 => Make<float>(),
            DType.Float64 => Make<double>(),
            DType.Float16 => Make<Half>(),
            DType.Int8 => Make<sbyte>(),
            DType.Int16 => Make<short>(),
            DType.Int32 => Make<int>(),
            DType.Int64 => Make<long>(),
            DType.UInt8 => Make<byte>(),
            DType.Bool => Make<bool>(),
            _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "This is no member of DType."),
        };

        Variable Make<T>() => new Variable<T>(graph, request, shape, initializer, initializer.Create<T>(shape, partition));
    }

    /// <summary>The variable that the shards make up.</summary>
    internal static Variable Partitioned(Graph graph, VariableRequest request, Shape shape, IReadOnlyList<Variable> parts, int[] partitions)
    {
        return parts[0] switch
        {
            Variable<float> => Make<float>(),
            Variable<double> => Make<double>(),
            Variable<Half> => Make<Half>(),
            Variable<sbyte> => Make<sbyte>(),
            Variable<short> => Make<short>(),
            Variable<int> => Make<int>(),
            Variable<long> => Make<long>(),
            Variable<byte> => Make<byte>(),
            _ => Make<bool>(),
        };

        Variable Make<T>() => new PartitionedVariable<T>(graph, request, shape, [.. parts.Cast<Variable<T>>()], partitions);
    }

    /// <summary>What makes the first values where no initializer is given. Stands for <c>_get_default_initializer</c>.</summary>
    internal static Initializer DefaultInitializer(DType dtype) => dtype.IsFloatingPoint ? Initializer.GlorotUniform() : Initializer.Zeros;
}
