using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <content>Creating variables that are not shared.</content>
public abstract partial class Variable
{
    /// <summary>Creates a scalar variable that nobody else can get: a second one of the name is called <c>name_1</c>. Variable scopes and
    /// their reuse flags do not matter to it. Stands for <c>tf.Variable</c>.</summary>
    /// <typeparam name="T">The type of the element.</typeparam>
    /// <param name="initialValue">The first value, of shape [].</param>
    /// <param name="name">The name under the current name scope, made unique; null for <c>Variable</c>.</param>
    /// <param name="trainable">Whether an optimizer is to change the variable, which puts it into
    /// <see cref="GraphKeys.TrainableVariables"/> too.</param>
    /// <param name="collections">The collections it goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="cachingDevice">Where reads of the variable are cached; null for nowhere.</param>
    /// <param name="useResource">Whether it is a resource variable; null for the variable scope's.</param>
    /// <param name="constraint">What projects the variable after an update; null for nothing.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The new variable.</returns>
    /// <exception cref="ScopeException">InvalidName: no operation can be called that; nothing was changed.</exception>
    /// <exception cref="NotSupportedException">No <see cref="ScopeLint.DType"/> stands for <typeparamref name="T"/>.</exception>
    public static Variable<T> Create<T>(T initialValue, string? name = null, bool trainable = true,
        IEnumerable<string>? collections = null, string? cachingDevice = null, bool? useResource = null, Constraint? constraint = null,
        [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0) =>
        VariableGetting.Create([initialValue], Shape.Scalar, name, RequestFor(
            trainable, collections, cachingDevice, useResource, constraint, new SourceLocation(callerFile, callerLine)));

    /// <summary>Creates a variable that nobody else can get: a second one of the name is called <c>name_1</c>. Variable scopes and their
    /// reuse flags do not matter to it. Stands for <c>tf.Variable</c>.</summary>
    /// <typeparam name="T">The type of one element.</typeparam>
    /// <param name="initialValue">The first values, copied; the variable has their shape.</param>
    /// <param name="name">The name under the current name scope, made unique; null for <c>Variable</c>.</param>
    /// <param name="trainable">Whether an optimizer is to change the variable, which puts it into
    /// <see cref="GraphKeys.TrainableVariables"/> too.</param>
    /// <param name="collections">The collections it goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="cachingDevice">Where reads of the variable are cached; null for nowhere.</param>
    /// <param name="useResource">Whether it is a resource variable; null for the variable scope's.</param>
    /// <param name="constraint">What projects the variable after an update; null for nothing.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The new variable.</returns>
    /// <exception cref="ScopeException">InvalidName: no operation can be called that; nothing was changed.</exception>
    /// <exception cref="NotSupportedException">No <see cref="ScopeLint.DType"/> stands for <typeparamref name="T"/>.</exception>
    public static Variable<T> Create<T>(Tensor<T> initialValue, string? name = null, bool trainable = true,
        IEnumerable<string>? collections = null, string? cachingDevice = null, bool? useResource = null, Constraint? constraint = null,
        [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(initialValue);
        return VariableGetting.Create(TensorStorage.CopyElements(initialValue), TensorStorage.ShapeOf(initialValue), name, RequestFor(
            trainable, collections, cachingDevice, useResource, constraint, new SourceLocation(callerFile, callerLine)));
    }

    private static VariableRequest RequestFor(bool trainable, IEnumerable<string>? collections, string? cachingDevice, bool? useResource,
        Constraint? constraint, SourceLocation caller) => new("", caller)
        {
            Trainable = trainable,
            Collections = collections,
            CachingDevice = cachingDevice,
            UseResource = useResource,
            Constraint = constraint,
        };
}
