using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>The stack of what is open here (variable scopes, name scopes, default graphs) and the graph that code here works in. Each thread
/// has one of its own. Inside a graph of <see cref="ScopeFlow.Async"/> another one takes its place, which goes along with async code.</summary>
/// <remarks>A thread's own context changes in place. One that flows never changes, because tasks that were started at different moments
/// see it: opening makes another one, which knows the one below.</remarks>
internal sealed class AmbientContext
{
    [ThreadStatic]
    private static AmbientContext? t_current;

    [ThreadStatic]
    private static AmbientContext? t_own;

    private readonly bool _flows;
    private readonly AmbientContext? _below;

    // Held only while something is open. An idle thread must not keep the last graph it has seen alive.
    private Graph? _graph;
    private GraphPosition? _position;

    private AmbientContext()
    {
    }

    private AmbientContext(IOpened opened, Place place, AmbientContext? below) =>
        (_flows, Top, _graph, _position, _below) = (true, opened, place.Graph, place.Position, below);

    internal static AmbientContext Current => t_current ?? Own();

    /// <summary>What was opened last and is not closed; null at the bottom.</summary>
    internal IOpened? Top { get; private set; }

    /// <summary>The graph that code here works in and its position in it. What is open decides; else it is the process's default.</summary>
    internal Place Here
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _position is { } position ? new Place(_graph!, position) : AtBottom();
    }

    internal readonly record struct Place(Graph Graph, GraphPosition Position);

    /// <summary>The position that code here has in any graph.</summary>
    internal GraphPosition PositionIn(Graph graph)
    {
        for (var context = this; context is not null; context = context._below)
        {
            if (ReferenceEquals(context._graph, graph))
            {
                return context._position!;
            }
        }

        return graph.PositionOfThisThread;
    }

    /// <summary>Opens a variable scope or a name scope in the graph that code here works in.</summary>
    /// <returns>The context that it is open in.</returns>
    internal AmbientContext Push(IOpened opened, Place place, VariableScope scope, NamePath path)
    {
        if (_flows)
        {
            var above = new AmbientContext(opened, place with { Position = place.Position.At(scope, path) }, this);
            Flow(above);
            return above;
        }

        place.Position.MoveTo(scope, path);
        (_graph, _position, Top) = (place.Graph, place.Position, opened);
        return this;
    }

    /// <summary>Makes a graph the default one.</summary>
    /// <returns>What <see cref="Leave"/> needs to go back.</returns>
    internal Mark Enter(GraphToken opened, Graph graph)
    {
        var flowing = _flows ? this : null;
        if (graph.Flow == ScopeFlow.Async)
        {
            Flow(new AmbientContext(opened, new Place(graph, PositionIn(graph)), flowing));
            return new Mark(flowing, null, null, null, null);
        }

        // A thread's graph stays with the thread even inside one that flows, and so does what is opened in it.
        if (_flows)
        {
            Flow(null);
        }

        var own = Current;
        var mark = new Mark(flowing, own, own.Top, own._graph, own._position);
        (own.Top, own._graph, own._position) = (opened, graph, own.PositionIn(graph));
        return mark;
    }

    /// <summary>Goes back to what was the default graph before.</summary>
    internal static void Leave(Mark mark)
    {
        if (mark.Own is { } own)
        {
            (own.Top, own._graph, own._position) = (mark.Top, mark.Graph, mark.Position);
        }

        if (mark.Own is null || mark.Flowing is not null)
        {
            Flow(mark.Flowing);
        }
    }

    /// <summary>Closes the scope on top.</summary>
    /// <param name="below">What was open below it.</param>
    /// <param name="scope">The variable scope that is current again.</param>
    /// <param name="path">The name scope that is.</param>
    internal static void Pop(IOpened? below, VariableScope scope, NamePath path)
    {
        var context = Current;
        if (context._flows)
        {
            Flow(context._below);
            return;
        }

        context._position!.MoveTo(scope, path);
        context.Top = below;
        if (below is null)
        {
            (context._graph, context._position) = (null, null);
        }
    }

    /// <summary>Puts names of operations in a graph under another path until the result is disposed.</summary>
    internal NamesElsewhere NamesAt(Graph graph, NamePath path)
    {
        var position = PositionIn(graph);
        var before = new NamesElsewhere(this, position, position.NamePath, Top);
        if (_flows)
        {
            Flow(new AmbientContext(Top!, new Place(graph, position.At(position.Current, path)), _below));
        }
        else
        {
            position.MoveTo(position.Current, path);
        }

        return before;
    }

    /// <summary>Whether what was opened in this context is open in the current one.</summary>
    internal bool IsStillAround(IOpened opened)
    {
        var context = Current;
        while (_flows && context is not null && context.Top != opened)
        {
            context = context._below;
        }

        return _flows ? context is not null : context == this;
    }

    private static AmbientContext Own() => t_current = t_own ??= new AmbientContext();

    private static void Flow(AmbientContext? context) => Flowing.Context.Value = context;

    private static Place AtBottom()
    {
        var graph = Graph.ProcessDefault;
        return new Place(graph, graph.PositionOfThisThread);
    }

    /// <summary>What was before a graph was entered.</summary>
    /// <param name="Flowing">The context that flows; null for none.</param>
    /// <param name="Own">The thread's own context, if that is where the graph is open, and what it said.</param>
    /// <param name="Top">What was open in it.</param>
    /// <param name="Graph">Its graph.</param>
    /// <param name="Position">Its position.</param>
    internal readonly record struct Mark(AmbientContext? Flowing, AmbientContext? Own, IOpened? Top, Graph? Graph, GraphPosition? Position);

    /// <summary>Puts the path back that was there before, unless what was open was closed meanwhile: closing has put back an older one.</summary>
    internal readonly record struct NamesElsewhere(AmbientContext Context, GraphPosition Position, NamePath Path, IOpened? Top) : IDisposable
    {
        public void Dispose()
        {
            if (!Context._flows && Top is not { Context: null })
            {
                Position.MoveTo(Position.Current, Path);
            }
            else if (Context._flows && Context.IsStillAround(Top!))
            {
                Flow(Context);
            }
        }
    }

    // Only who has a graph that flows pays for this.
    private static class Flowing
    {
        // The runtime calls the handler on each thread whose async code goes on, or ends, with another context than before.
        internal static readonly AsyncLocal<AmbientContext?> Context = new(static change => t_current = change.CurrentValue ?? t_own);
    }
}
