using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <content>Getting variables by name.</content>
public abstract partial class Variable
{
    /// <summary>Gets the variable of a name in the current scope, or creates it, as the scope's reuse flag says. Stands for
    /// <c>tf.get_variable</c>.</summary>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape, fully defined where the variable is created; where it is shared, one that is compatible, or null for
    /// whatever it has.</param>
    /// <param name="dtype">The element type; null for the scope's.</param>
    /// <param name="initializer">What makes the first values; null for the scope's, then Glorot uniform for floating-point numbers and zeros
    /// for others. One that brings its own shape excludes <paramref name="shape"/>.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's. The penalty goes into
    /// <see cref="Graph.RegularizationLosses"/>.</param>
    /// <param name="trainable">Whether an optimizer is to change the variable, which puts a new one into
    /// <see cref="GraphKeys.TrainableVariables"/> too; null for yes.</param>
    /// <param name="collections">The collections a new variable goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="cachingDevice">Where reads of the variable are cached; null for the scope's.</param>
    /// <param name="partitioner">What cuts the variable into shards; null for the scope's. Scalars are never cut.</param>
    /// <param name="validateShape">TensorFlow's argument of that name; custom getters see it. Here every value has a shape.</param>
    /// <param name="useResource">Whether it is a resource variable; null for the scope's.</param>
    /// <param name="customGetter">What the request goes through instead of the scope's custom getter.</param>
    /// <param name="constraint">What projects the variable after an update; null for the scope's.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The variable; a <see cref="PartitionedVariable{T}"/> if it is cut.</returns>
    /// <exception cref="ScopeException">AlreadyExists, DoesNotExist: the scope's reuse flag does not allow it. ShapeMismatch, DTypeMismatch,
    /// PartitionMismatch: it exists, but otherwise. ShapeUndefined, InvalidName, ConflictingArguments: it cannot be created so. Nothing was
    /// changed.</exception>
    public static Variable Get(string name, Shape? shape = null, DType? dtype = null, Initializer? initializer = null,
        Regularizer? regularizer = null, bool? trainable = null, IEnumerable<string>? collections = null, string? cachingDevice = null,
        Partitioner? partitioner = null, bool validateShape = true, bool? useResource = null, VariableGetter? customGetter = null,
        Constraint? constraint = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        var place = AmbientContext.Current.Here;
        return VariableGetting.Get(place, customGetter, initializer, VariableGetting.Request(
            place.Position.Current, name, dtype, shape, initializer, regularizer, trainable, collections, cachingDevice, partitioner, validateShape,
            useResource, constraint, new SourceLocation(callerFile, callerLine)));
    }

    /// <summary>Gets the variable of a name in the current scope, or creates it, as the scope's reuse flag says. Stands for
    /// <c>tf.get_variable</c> with a <c>dtype</c>. Getting one that exists allocates nothing, unless a custom getter, a partitioner or an
    /// initializer with its own shape is in play.</summary>
    /// <typeparam name="T">The type of one element; it overrides the scope's element type.</typeparam>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape, fully defined where the variable is created; where it is shared, one that is compatible, or null for
    /// whatever it has.</param>
    /// <param name="initializer">What makes the first values; null for the scope's, then Glorot uniform for floating-point numbers and zeros
    /// for others. One that brings its own shape excludes <paramref name="shape"/>.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's. The penalty goes into
    /// <see cref="Graph.RegularizationLosses"/>.</param>
    /// <param name="trainable">Whether an optimizer is to change the variable, which puts a new one into
    /// <see cref="GraphKeys.TrainableVariables"/> too; null for yes.</param>
    /// <param name="collections">The collections a new variable goes into; null for <see cref="GraphKeys.GlobalVariables"/>.</param>
    /// <param name="cachingDevice">Where reads of the variable are cached; null for the scope's.</param>
    /// <param name="partitioner">What cuts the variable into shards; null for the scope's. Scalars are never cut.</param>
    /// <param name="validateShape">TensorFlow's argument of that name; custom getters see it. Here every value has a shape.</param>
    /// <param name="useResource">Whether it is a resource variable; null for the scope's.</param>
    /// <param name="customGetter">What the request goes through instead of the scope's custom getter.</param>
    /// <param name="constraint">What projects the variable after an update; null for the scope's.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The variable; a <see cref="PartitionedVariable{T}"/> if it is cut.</returns>
    /// <exception cref="ScopeException">AlreadyExists, DoesNotExist: the scope's reuse flag does not allow it. ShapeMismatch, DTypeMismatch,
    /// PartitionMismatch: it exists, but otherwise. ShapeUndefined, InvalidName, ConflictingArguments: it cannot be created so. Nothing was
    /// changed.</exception>
    /// <exception cref="NotSupportedException">No <see cref="ScopeLint.DType"/> stands for <typeparamref name="T"/>.</exception>
    public static Variable<T> Get<T>(string name, Shape? shape = null, Initializer? initializer = null,
        Regularizer? regularizer = null, bool? trainable = null, IEnumerable<string>? collections = null, string? cachingDevice = null,
        Partitioner? partitioner = null, bool validateShape = true, bool? useResource = null, VariableGetter? customGetter = null,
        Constraint? constraint = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (customGetter is null && partitioner is null && initializer?.OwnShape is null
            && VariableGetting.FindShared<T>(AmbientContext.Current.Here, name, in shape) is { } found)
        {
            return found;
        }

        return GetOrCreate<T>(name, in shape, initializer, regularizer, trainable, collections, cachingDevice, partitioner, validateShape,
            useResource, customGetter, constraint, new SourceLocation(callerFile, callerLine));
    }

    /// <summary>Gets or creates a variable as <see cref="Get{T}"/> does, but one that is not trainable and goes into
    /// <see cref="GraphKeys.LocalVariables"/> besides the collections given. Stands for <c>tf.get_local_variable</c>.</summary>
    /// <typeparam name="T">The type of one element; it overrides the scope's element type.</typeparam>
    /// <param name="name">The name; the current scope's full name and a slash go before it.</param>
    /// <param name="shape">The shape, fully defined where the variable is created; where it is shared, one that is compatible, or null for
    /// whatever it has.</param>
    /// <param name="initializer">What makes the first values; null for the scope's, then Glorot uniform for floating-point numbers and zeros
    /// for others. One that brings its own shape excludes <paramref name="shape"/>.</param>
    /// <param name="regularizer">What penalises the variable; null for the scope's. The penalty goes into
    /// <see cref="Graph.RegularizationLosses"/>.</param>
    /// <param name="collections">The collections a new variable goes into; null for <see cref="GraphKeys.LocalVariables"/>.</param>
    /// <param name="cachingDevice">Where reads of the variable are cached; null for the scope's.</param>
    /// <param name="partitioner">What cuts the variable into shards; null for the scope's. Scalars are never cut.</param>
    /// <param name="validateShape">TensorFlow's argument of that name; custom getters see it. Here every value has a shape.</param>
    /// <param name="useResource">Whether it is a resource variable; null for the scope's.</param>
    /// <param name="customGetter">What the request goes through instead of the scope's custom getter.</param>
    /// <param name="constraint">What projects the variable after an update; null for the scope's.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The variable; a <see cref="PartitionedVariable{T}"/> if it is cut.</returns>
    /// <exception cref="ScopeException">AlreadyExists, DoesNotExist: the scope's reuse flag does not allow it. ShapeMismatch, DTypeMismatch,
    /// PartitionMismatch: it exists, but otherwise. ShapeUndefined, InvalidName, ConflictingArguments: it cannot be created so. Nothing was
    /// changed.</exception>
    /// <exception cref="NotSupportedException">No <see cref="ScopeLint.DType"/> stands for <typeparamref name="T"/>.</exception>
    public static Variable<T> GetLocal<T>(string name, Shape? shape = null, Initializer? initializer = null,
        Regularizer? regularizer = null, IEnumerable<string>? collections = null, string? cachingDevice = null,
        Partitioner? partitioner = null, bool validateShape = true, bool? useResource = null, VariableGetter? customGetter = null,
        Constraint? constraint = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (customGetter is null && partitioner is null && initializer?.OwnShape is null
            && VariableGetting.FindShared<T>(AmbientContext.Current.Here, name, in shape) is { } found)
        {
            return found;
        }

        return GetOrCreate<T>(name, in shape, initializer, regularizer, trainable: false, [.. collections ?? [], GraphKeys.LocalVariables],
            cachingDevice, partitioner, validateShape, useResource, customGetter, constraint, new SourceLocation(callerFile, callerLine));
    }

    // By itself, so that getting an existing variable does not set up a stack frame for all this.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [StackTraceHidden]
    private static Variable<T> GetOrCreate<T>(string name, in Shape? shape, Initializer? initializer, Regularizer? regularizer, bool? trainable,
        IEnumerable<string>? collections, string? cachingDevice, Partitioner? partitioner, bool validateShape, bool? useResource,
        VariableGetter? customGetter, Constraint? constraint, SourceLocation caller)
    {
        var place = AmbientContext.Current.Here;
        return (Variable<T>)VariableGetting.Get(place, customGetter, initializer, VariableGetting.Request(
            place.Position.Current, name, DTypes.Of<T>(), shape, initializer, regularizer, trainable, collections, cachingDevice, partitioner,
            validateShape, useResource, constraint, caller));
    }
}
