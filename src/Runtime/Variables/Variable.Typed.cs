namespace ScopeLint;

/// <content>From variables of any element type to those of a known one, without casts.</content>
public abstract partial class Variable
{
    /// <summary>Makes a variable that no graph holds and whose elements a storage keeps: what a custom getter returns instead of the
    /// variable asked for, such as a weight that is computed from others.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="request">What was asked for; the variable has its name, its defaults and its caller.</param>
    /// <param name="shape">The shape, fully defined.</param>
    /// <param name="storage">What keeps the elements.</param>
    /// <returns>A new variable.</returns>
    /// <exception cref="ArgumentException">The shape is not fully defined.</exception>
    public static Variable<T> Of<T>(VariableRequest request, Shape shape, VariableStorage<T> storage)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(storage);
        _ = TensorStorage.LengthOf(shape);
        return new Variable<T>(Graph.Default, request, shape, storage);
    }

    /// <summary>Hands the variable to a visitor with its element type.</summary>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="visitor">The visitor.</param>
    /// <returns>What the visitor gives.</returns>
    public TResult Accept<TResult>(IVariableVisitor<TResult> visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return this switch
        {
            Variable<float> variable => visitor.Visit(variable),
            Variable<double> variable => visitor.Visit(variable),
            Variable<Half> variable => visitor.Visit(variable),
            Variable<sbyte> variable => visitor.Visit(variable),
            Variable<short> variable => visitor.Visit(variable),
            Variable<int> variable => visitor.Visit(variable),
            Variable<long> variable => visitor.Visit(variable),
            Variable<byte> variable => visitor.Visit(variable),
            _ => visitor.Visit((Variable<bool>)this),
        };
    }

    /// <summary>Takes over the values of another variable, which may stand in another graph. Stands for <c>v.assign(other)</c> where target
    /// networks are brought up to date.</summary>
    /// <param name="source">A variable of the same shape and element type.</param>
    /// <exception cref="OperandException">The other variable has another shape; this one keeps its values.</exception>
    /// <exception cref="ArgumentException">The other variable has another element type; this one keeps its values.</exception>
    public void CopyFrom(Variable source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.DType != DType || source.Shape != Shape)
        {
            var message = $"{this} cannot take over the values of {source}: shape and element type must be the same.";
            throw source.Shape != Shape
                ? new OperandException(OperandError.ShapesDoNotFit, message, nameof(source))
                : new ArgumentException(message, nameof(source));
        }

        Accept(new Copying(source));
    }

    private sealed class Copying(Variable source) : IVariableVisitor<bool>
    {
        public bool Visit<T>(Variable<T> variable)
            where T : unmanaged
        {
            // The elements read may be the source's own array, which is never written to, or a copy.
            variable.Replace(((Variable<T>)source).Elements);
            return true;
        }
    }
}
