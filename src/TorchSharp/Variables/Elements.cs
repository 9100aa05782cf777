using System.Runtime.InteropServices;

namespace ScopeLint.Torch;

/// <summary>Carries elements between arrays and tensors.</summary>
internal static class Elements
{
    /// <summary>The element type of TorchSharp that stands for one of ours.</summary>
    internal static torch.ScalarType ScalarTypeOf(DType dtype) => dtype switch
    {
        DType.Float32 => torch.ScalarType.Float32,
        DType.Float64 => torch.ScalarType.Float64,
        DType.Float16 => torch.ScalarType.Float16,
        DType.Int8 => torch.ScalarType.Int8,
        DType.Int16 => torch.ScalarType.Int16,
        DType.Int32 => torch.ScalarType.Int32,
        DType.Int64 => torch.ScalarType.Int64,
        DType.UInt8 => torch.ScalarType.Byte,
        DType.Bool => torch.ScalarType.Bool,
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "This is no member of DType."),
    };

    /// <summary>A new tensor in main memory with a copy of the elements. It belongs to no dispose scope.</summary>
    internal static Tensor ToTensor<T>(ReadOnlySpan<T> elements, Shape shape)
        where T : unmanaged
    {
        var tensor = torch.empty(((TensorShape)shape).ToArray(), ScalarTypeOf(DTypes.Of<T>()), torch.CPU).DetachFromDisposeScope();
        if (elements.Length > 0)
        {
            MemoryMarshal.AsBytes(elements).CopyTo(tensor.bytes);
        }

        return tensor;
    }

    /// <summary>A copy of a tensor's elements, in row-major order, wherever the tensor is.</summary>
    internal static T[] ToArray<T>(Tensor tensor)
        where T : unmanaged
    {
        if (tensor.numel() == 0)
        {
            return [];
        }

        using var scope = torch.NewDisposeScope();
        using var noGradient = torch.no_grad();
        return MemoryMarshal.Cast<byte, T>(tensor.detach().cpu().contiguous().bytes).ToArray();
    }
}
