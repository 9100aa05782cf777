namespace ScopeLint;

/// <content>Arithmetic on variables; the results are tensors named like the operations of <see cref="Op"/>.</content>
public partial class Variable<T>
{
    /// <summary>Reads the variable: a tensor of the value it has now. Stands for <c>Variable.read_value</c>.</summary>
    /// <param name="variable">The variable.</param>
    public static implicit operator NamedTensor<T>(Variable<T> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        IOperand<T> operand = variable;
        return new NamedTensor<T>(OperandNames.ReadOf(operand.Name), operand.Shape, operand.Elements, operand.Graph);
    }
}
