using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <content>Opening scopes.</content>
public sealed partial class VariableScope
{
    private const int OpenedByName = -1;

    private VariableScope(AmbientContext context, GraphToken? graph, AmbientContext.Place place, ScopeNode node, int countsMark,
        ScopeDefaults defaults, NamePath path, NamePath originalNameScope, Reuse reuse, bool reuseWasCalledFor,
        SourceLocation openedAt)
        : this(node, defaults, originalNameScope)
    {
        var position = place.Position;
        (_graph, _countsMark) = (graph, countsMark);
        (_reuse, ReuseWasCalledFor, _openedAt) = (reuse, reuseWasCalledFor, openedAt);
        (_outer, _outerPath, _below) = (position.Current, position.NamePath, context.Top);
        _context = context.Push(this, place, this, path);
    }

    /// <summary>The scope that variables are got in now on this thread, in its default graph: the graph's root scope if none is open. Stands
    /// for <c>tf.get_variable_scope</c>.</summary>
    public static VariableScope Current => AmbientContext.Current.Here.Position.Current;

    /// <summary>Opens a scope by name on this thread until it is disposed. What is not given comes from the scope around it. Stands for
    /// <c>tf.variable_scope</c> with a string.</summary>
    /// <param name="name">The name, appended to the current scope's; null to use the default name.</param>
    /// <param name="defaultName">The name where <paramref name="name"/> is null, numbered if this thread has opened it in the current scope
    /// before: <c>cell</c>, <c>cell_1</c>, ….</param>
    /// <param name="reuse">The flag; <see cref="Reuse.None"/> inherits.</param>
    /// <param name="initializer">What makes the first values of variables that bring no initializer.</param>
    /// <param name="regularizer">What penalises variables that bring no regularizer.</param>
    /// <param name="cachingDevice">Where reads of the variables are cached.</param>
    /// <param name="partitioner">What cuts variables that bring no partitioner.</param>
    /// <param name="customGetter">What getting a variable goes through; it is called before the getters of the scopes around.</param>
    /// <param name="dtype">The element type of variables that name none.</param>
    /// <param name="useResource">Whether variables are resource variables.</param>
    /// <param name="constraint">What projects variables after an update; in this scope only.</param>
    /// <param name="auxiliaryNameScope">Whether to open a name scope of the same name too.</param>
    /// <param name="values">Tensors the scope works on: it opens in their graph, which becomes the default until it is closed.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The opened scope.</returns>
    /// <exception cref="ScopeException">NeedsName: neither name is given. ReuseNeedsName: reuse is asked for with a default name.
    /// InvalidName: the name is not valid. Nothing was changed.</exception>
    /// <exception cref="OperandException">The values belong to several graphs.</exception>
    public static VariableScope Open(string? name, string? defaultName = null, Reuse reuse = Reuse.None, Initializer? initializer = null,
        Regularizer? regularizer = null, string? cachingDevice = null, Partitioner? partitioner = null, VariableGetter? customGetter = null,
        DType? dtype = null, bool? useResource = null, Constraint? constraint = null, bool auxiliaryNameScope = true,
        IEnumerable<NamedTensor>? values = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        if (name is null && defaultName is null)
        {
            throw ScopeErrors.NeedsName("variable scope");
        }

        if (name is null && reuse != Reuse.None)
        {
            throw ScopeErrors.ReuseNeedsName(defaultName!);
        }

        var graph = values is null ? null : GraphOfValues.Enter(values);
        try
        {
            var context = AmbientContext.Current;
            var place = context.Here;
            var (position, outer) = (place.Position, place.Position.Current);
            var (path, original) = (position.NamePath, position.NamePath);
            if (auxiliaryNameScope)
            {
                // A scope named "" has no auxiliary name scope, nor any original one.
                (path, original) = name is "" ? (path, NamePath.Root) : Same(path.Open(place.Graph.Names, name ?? defaultName));
            }

            var defaults = outer._defaults.Override(
                initializer, regularizer, cachingDevice, partitioner, customGetter, dtype, useResource, constraint);
            var inherits = reuse == Reuse.None;
            var node = position.OpenByName(name, defaultName);
            return new VariableScope(context, graph, place, node, OpenedByName, defaults, path, original,
                inherits ? outer._reuse : reuse, inherits && outer.ReuseWasCalledFor, new SourceLocation(callerFile, callerLine));
        }
        catch
        {
            graph?.Dispose();
            throw;
        }
    }

    /// <summary>Opens a captured scope again, wherever this thread stands, until it is disposed. What is not given comes from the captured
    /// scope, which itself does not change. Stands for <c>tf.variable_scope</c> with a <c>VariableScope</c>.</summary>
    /// <param name="scope">The captured scope; it may have been opened on another thread or in another graph.</param>
    /// <param name="reuse">The flag; <see cref="Reuse.None"/> takes the captured scope's.</param>
    /// <param name="initializer">What makes the first values of variables that bring no initializer.</param>
    /// <param name="regularizer">What penalises variables that bring no regularizer.</param>
    /// <param name="cachingDevice">Where reads of the variables are cached.</param>
    /// <param name="partitioner">What cuts variables that bring no partitioner.</param>
    /// <param name="customGetter">What getting a variable goes through; it is called before the captured scope's getters.</param>
    /// <param name="dtype">The element type of variables that name none.</param>
    /// <param name="useResource">Whether variables are resource variables.</param>
    /// <param name="constraint">What projects variables after an update; the captured scope's does not carry over.</param>
    /// <param name="auxiliaryNameScope">Whether to open a name scope of the captured scope's last name too.</param>
    /// <param name="values">Tensors the scope works on: it opens in their graph, which becomes the default until it is closed.</param>
    /// <param name="callerFile">The file of the call; the compiler gives it.</param>
    /// <param name="callerLine">The line of the call; the compiler gives it.</param>
    /// <returns>The opened scope, a new object.</returns>
    /// <exception cref="ScopeException">InvalidName: the scope's last name is not valid here. Nothing was changed.</exception>
    /// <exception cref="OperandException">The values belong to several graphs.</exception>
    public static VariableScope Open(VariableScope scope, Reuse reuse = Reuse.None, Initializer? initializer = null,
        Regularizer? regularizer = null, string? cachingDevice = null, Partitioner? partitioner = null, VariableGetter? customGetter = null,
        DType? dtype = null, bool? useResource = null, Constraint? constraint = null, bool auxiliaryNameScope = true,
        IEnumerable<NamedTensor>? values = null, [CallerFilePath] string callerFile = "", [CallerLineNumber] int callerLine = 0)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var graph = values is null ? null : GraphOfValues.Enter(values);
        try
        {
            var context = AmbientContext.Current;
            var place = context.Here;
            var position = place.Position;
            var leaf = scope._node.Leaf;
            var path = auxiliaryNameScope && leaf.Length > 0 ? position.NamePath.Open(place.Graph.Names, leaf) : position.NamePath;
            var defaults = scope._defaults.Override(
                initializer, regularizer, cachingDevice, partitioner, customGetter, dtype, useResource, constraint);
            var inherits = reuse == Reuse.None;
            var (node, mark) = position.OpenByObject(scope.Name);
            return new VariableScope(context, graph, place, node, mark, defaults, path,
                scope._originalNameScope, inherits ? scope._reuse : reuse, inherits && scope.ReuseWasCalledFor, new SourceLocation(callerFile, callerLine));
        }
        catch
        {
            graph?.Dispose();
            throw;
        }
    }

    private static (NamePath Path, NamePath Original) Same(NamePath path) => (path, path);
}
