using System.Runtime.CompilerServices;

namespace ScopeLint.Torch;

/// <summary>Gets parameters of TorchSharp by name under scopes, from the same store and under the same rules as every other
/// variable.</summary>
public static class TorchVariable
{
    /// <summary>Gets the parameter of a name in the current scope, or creates it, as the scope's reuse flag says: short for
    /// <see cref="Variable.Get{T}"/> and <see cref="VariableTensors.AsParameter(Variable)"/>. Stands for <c>tf.get_variable</c>. Getting one
    /// that exists allocates nothing, as there.</summary>
    /// <typeparam name="T">The type of one element; it overrides the scope's element type.</typeparam>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape, fully defined where the variable is created: <c>[x.shape[1], units]</c>.</param>
    /// <param name="initializer">What makes the first values; null for the scope's.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's. See <see cref="GraphTraining.RegularizationLoss(Graph, string?)"/>.</param>
    /// <param name="trainable">Whether an optimizer is to change it; null for yes. If not, it requires no gradient.</param>
    /// <param name="collections">The collections a new variable goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="device">Where the parameter lives, such as <c>cuda:0</c>; null for the scope's caching device, then main memory.</param>
    /// <param name="customGetter">What the request goes through instead of the scope's custom getter.</param>
    /// <param name="constraint">What projects the variable after an update. See <see cref="GraphTraining.ApplyConstraints(Graph, string?)"/>.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="ScopeException">As <see cref="Variable.Get{T}"/>; nothing was changed.</exception>
    /// <exception cref="NotSupportedException">The variable is cut into shards or computed; use <see cref="GetTensor{T}"/>.</exception>
    /// <exception cref="ArgumentException">There is no device of that name. If <paramref name="device"/> names it, nothing was changed; if the
    /// scope does, the variable has been created.</exception>
    /// <exception cref="InvalidOperationException">The device is not on this machine; nothing was changed, or the variable has been created, as
    /// above.</exception>
    /// <example><code>
    /// using (VariableScope.Open("dense", reuse: Reuse.Auto))
    /// {
    ///     var w = TorchVariable.Get&lt;float&gt;("w", [x.shape[1], units]);
    ///     var b = TorchVariable.Get&lt;float&gt;("b", [units], Initializer.Zeros);
    ///     return torch.addmm(b, x, w);
    /// }
    /// </code></example>
    public static Parameter Get<T>(string name, TensorShape? shape = null, Initializer? initializer = null, Regularizer? regularizer = null,
        bool? trainable = null, IEnumerable<string>? collections = null, string? device = null, VariableGetter? customGetter = null,
        Constraint? constraint = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
        where T : unmanaged
    {
        if (device is not null)
        {
            Devices.RequireFor(name, device);
        }

        return VariableTensors.ParameterOf(Variable.Get<T>(
            name, ShapeOf(ref shape), initializer, regularizer, trainable, collections, device, customGetter: customGetter, constraint: constraint,
            callerFile: callerFile, callerLine: callerLine));
    }

    /// <summary>Gets a variable as <see cref="Get{T}"/> does, but as a tensor, which it is also if it is cut into shards or computed by a
    /// custom getter.</summary>
    /// <typeparam name="T">The type of one element; it overrides the scope's element type.</typeparam>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape, fully defined where the variable is created.</param>
    /// <param name="initializer">What makes the first values; null for the scope's.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's.</param>
    /// <param name="trainable">Whether an optimizer is to change it; null for yes.</param>
    /// <param name="collections">The collections a new variable goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="device">Where the parameter lives; null for the scope's caching device, then main memory.</param>
    /// <param name="partitioner">What cuts the variable into shards; null for the scope's.</param>
    /// <param name="customGetter">What the request goes through instead of the scope's custom getter.</param>
    /// <param name="constraint">What projects the variable after an update.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The tensor.</returns>
    /// <exception cref="ScopeException">As <see cref="Variable.Get{T}"/>; nothing was changed.</exception>
    /// <example><code>
    /// var table = TorchVariable.GetTensor&lt;float&gt;("table", [rows, width], partitioner: Partitioner.FixedSize(4));
    /// </code></example>
    public static Tensor GetTensor<T>(string name, TensorShape? shape = null, Initializer? initializer = null, Regularizer? regularizer = null,
        bool? trainable = null, IEnumerable<string>? collections = null, string? device = null, Partitioner? partitioner = null,
        VariableGetter? customGetter = null, Constraint? constraint = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
        where T : unmanaged
    {
        if (device is not null)
        {
            Devices.RequireFor(name, device);
        }

        return VariableTensors.TensorOf(Variable.Get<T>(
            name, ShapeOf(ref shape), initializer, regularizer, trainable, collections, device, partitioner, customGetter: customGetter,
            constraint: constraint, callerFile: callerFile, callerLine: callerLine));
    }

    // A TensorShape is a Shape and nothing else; copying such large values twice would cost half of what a get does.
    [return: ShapeOf(nameof(shape))]
    private static ref Shape? ShapeOf(ref TensorShape? shape) => ref Unsafe.As<TensorShape?, Shape?>(ref shape);
}
