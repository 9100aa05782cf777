using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>The stack of what this thread has open (variable scopes, name scopes, default graphs) and the graph it works in.</summary>
internal sealed class ThreadContext
{
    [ThreadStatic]
    private static ThreadContext? t_current;

    // Held only while something is open. An idle thread must not keep the last graph it has seen alive.
    private Graph? _graph;
    private ThreadScopes? _scopes;

    internal static ThreadContext Current => t_current ?? Create();

    /// <summary>What was opened last and is not closed; null at the bottom.</summary>
    internal object? Top { get; private set; }

    /// <summary>The graph this thread works in and the thread's place in it. What is open decides; else it is the process's default.</summary>
    internal Place Here
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _scopes is { } scopes ? new Place(_graph!, scopes) : AtBottom();
    }

    internal readonly record struct Place(Graph Graph, ThreadScopes Scopes);

    /// <summary>This thread's place in any graph.</summary>
    internal ThreadScopes PlaceIn(Graph graph) => ReferenceEquals(_graph, graph) ? _scopes! : graph.ScopesOfThisThread;

    internal void Push(object opened, Place place)
    {
        (_graph, _scopes) = (place.Graph, place.Scopes);
        Top = opened;
    }

    /// <summary>Takes the top away; what was below it comes back.</summary>
    internal void Pop(object? below)
    {
        Top = below;
        if (below is null)
        {
            (_graph, _scopes) = (null, null);
        }
    }

    /// <summary>Takes the top away where that changes the graph the thread works in.</summary>
    internal void Pop(object? below, Place before)
    {
        (_graph, _scopes) = (before.Graph, before.Scopes);
        Pop(below);
    }

    private static Place AtBottom()
    {
        var graph = Graph.ProcessDefault;
        return new Place(graph, graph.ScopesOfThisThread);
    }

    private static ThreadContext Create() => t_current = new ThreadContext();
}
