using System.IO.Compression;

namespace ScopeLint.Torch;

/// <summary>One tensor of a state dict.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The element type as safetensors spells it; PyTorch's name of the storage where there is no such type.</param>
/// <param name="Shape">The lengths.</param>
/// <param name="Strides">How far elements lie apart, for each axis.</param>
/// <param name="Offset">Where the tensor begins in its storage, in elements.</param>
/// <param name="Length">How many elements of the storage it spans.</param>
/// <param name="Storage">The file in the archive that has its elements.</param>
internal sealed record StateDictEntry(
    string Name, string Type, long[] Shape, long[] Strides, long Offset, long Length, ZipArchiveEntry Storage) : CheckpointEntry(Name, Type, Shape)
{
    /// <summary>Whether the elements lie in row-major order without gaps.</summary>
    internal bool IsContiguous => Strides.AsSpan().SequenceEqual(RowMajor(Shape));

    /// <summary>Whether it spans no more elements than it has.</summary>
    internal bool IsDense => Length <= Shape.Aggregate((Int128)1, static (count, length) => count * length);

    /// <summary>The strides of a tensor in row-major order.</summary>
    internal static long[] RowMajor(long[] shape)
    {
        var strides = new long[shape.Length];
        var stride = 1L;
        for (var axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= Math.Max(shape[axis], 1);
        }

        return strides;
    }
}
