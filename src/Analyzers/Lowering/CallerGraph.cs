using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which reaching bodies mention which names, gathered once: worth its price where many trees are asked for, as in a build.</summary>
internal sealed class CallerGraph
{
    private readonly Dictionary<string, List<(int Tree, BodyEntry Body)>> _mentioning = new(StringComparer.Ordinal);
    private readonly LibraryReach _reach;

    /// <summary>Reads the mentions of every reaching body.</summary>
    public CallerGraph(LibraryReach reach, CancellationToken cancellation)
    {
        _reach = reach;
        for (var tree = 0; tree < reach.Bodies.Length; tree++)
        {
            foreach (var body in reach.Bodies[tree])
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var name in body.Mentions(reach.Names.Names))
                {
                    if (!_mentioning.TryGetValue(name, out var bodies))
                    {
                        _mentioning.Add(name, bodies = []);
                    }

                    bodies.Add((tree, body));
                }
            }
        }
    }

    /// <summary>The bodies from which one of a tree's can be reached, itself included; null where one of them runs without being named, so
    /// that any body can reach it.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)>? CallersOf(int place)
    {
        var found = new HashSet<(int Tree, BodyEntry Body)>(_reach.Bodies[place].Select(body => (place, body)));
        var open = new Queue<(int Tree, BodyEntry Body)>(found);
        var names = new ReachingNames();
        while (open.Count > 0)
        {
            var fresh = new NameSet();
            names.Add(open.Dequeue().Body, fresh);
            if (names.RunImplicitly)
            {
                return null;
            }

            foreach (var name in _reach.Referenced.Overridable.Any(fresh.Contains) ? _reach.Referenced.Dispatching : [])
            {
                fresh.Add(name);
            }

            foreach (var caller in fresh.Names.Where(_mentioning.ContainsKey).SelectMany(name => _mentioning[name]).Where(found.Add))
            {
                open.Enqueue(caller);
            }
        }

        return found.OrderBy(body => body.Tree).ThenBy(body => body.Body.Declaration.SpanStart).Select(body => (_reach.Trees[body.Tree], body.Body));
    }
}
