namespace ScopeLint.Torch;

/// <summary>Fills a variable with a tensor whose elements do not lie in row-major order.</summary>
internal sealed class StridedReading(Stream storage, StateDictEntry entry) : IVariableVisitor<bool>
{
    public bool Visit<T>(Variable<T> variable)
        where T : unmanaged
    {
        using var scope = torch.NewDisposeScope();
        using var noGradient = torch.no_grad();
        var parameter = VariableTensors.ParameterOf(variable);
        if (entry.Length > 0)
        {
            var elements = torch.empty([entry.Length], Elements.ScalarTypeOf(variable.DType), torch.CPU);
            storage.ReadExactly(elements.bytes);
            parameter.copy_(elements.as_strided(entry.Shape, entry.Strides));
        }

        return true;
    }
}
