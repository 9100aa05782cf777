using System.Runtime.InteropServices;

namespace ScopeLint.Torch;

/// <summary>Fills a variable with the bytes at a stream's position, which are its elements in row-major order.</summary>
internal sealed class ElementReading(Stream file) : IVariableVisitor<bool>
{
    public bool Visit<T>(Variable<T> variable)
        where T : unmanaged
    {
        using var noGradient = torch.no_grad();
        var parameter = VariableTensors.ParameterOf(variable);
        if (parameter.numel() == 0)
        {
            return true;
        }

        if (parameter.device_type == DeviceType.CPU && parameter.is_contiguous())
        {
            file.ReadExactly(parameter.bytes);
            return true;
        }

        var elements = new T[parameter.numel()];
        file.ReadExactly(MemoryMarshal.AsBytes(elements.AsSpan()));
        using var values = Elements.ToTensor<T>(elements, variable.Shape);
        parameter.copy_(values);
        return true;
    }
}
