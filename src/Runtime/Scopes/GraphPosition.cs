namespace ScopeLint;

/// <summary>Where one thread, or async code, stands in one graph. A thread moves its position; one of a graph of
/// <see cref="ScopeFlow.Async"/> stays as it is, and moving makes another.</summary>
/// <remarks>It must never refer to the graph: the thread keeps it alive, and so would keep a graph alive that nobody else uses.</remarks>
internal sealed class GraphPosition
{
    private readonly ScopeNames _names;
    private readonly bool _isShared;

    /// <summary>The position of whoever has nothing open.</summary>
    internal GraphPosition(ScopeFlow flow)
    {
        (_names, _isShared) = (new ScopeNames(), flow == ScopeFlow.Async);
        Current = VariableScope.MakeRoot(_names.Root);
    }

    private GraphPosition(ScopeNames names, VariableScope current, NamePath path) => (_names, _isShared, Current, NamePath) = (names, true, current, path);

    internal VariableScope Current { get; private set; }

    internal NamePath NamePath { get; private set; } = NamePath.Root;

    internal void MoveTo(VariableScope scope, NamePath path) => (Current, NamePath) = (scope, path);

    /// <summary>Another position in the same graph. In each scope that is opened, default names are counted anew: tasks that run at once
    /// would count on for each other else.</summary>
    internal GraphPosition At(VariableScope scope, NamePath path) => new(ReferenceEquals(scope, Current) ? _names : new ScopeNames(), scope, path);

    /// <summary>Counts a scope as opened by name in the current one.</summary>
    internal ScopeNode OpenByName(string? name, string? defaultName)
    {
        if (!_isShared)
        {
            return Open();
        }

        lock (_names)
        {
            return Open();
        }

        ScopeNode Open()
        {
            var node = name is null ? _names.UniqueNode(Current.Node, defaultName!) : _names.Node(Current.Node, name);
            _names.OpenByName(node);
            return node;
        }
    }

    /// <summary>Counts a scope as opened by object.</summary>
    /// <returns>The scope's name as it is known here, and what <see cref="CloseByObject"/> needs.</returns>
    internal (ScopeNode Node, int Mark) OpenByObject(string name)
    {
        if (_isShared)
        {
            return (new ScopeNames().Node(null, name), 0);
        }

        // The node is this thread's own; the captured one may belong to another thread.
        var node = _names.Node(null, name);
        return (node, _names.OpenByObject(node));
    }

    internal void CloseByName(ScopeNode node)
    {
        if (!_isShared)
        {
            _names.CloseByName(node);
        }
    }

    internal void CloseByObject(int mark)
    {
        if (!_isShared)
        {
            _names.CloseByObject(mark);
        }
    }
}
