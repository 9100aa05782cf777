using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which bodies mention which names, of those that reach the library and those they lead to, gathered once: worth its price where many
/// trees are asked for, as in a build.</summary>
internal sealed class CallerGraph
{
    private readonly Dictionary<string, List<(int Tree, BodyEntry Body)>> _mentioning = new(StringComparer.Ordinal);
    private readonly HashSet<BodyEntry>[] _led;
    private readonly LibraryReach _reach;

    /// <summary>Whether more bodies are led to than reach the library: then it costs less to take all of these than to find which lead to one of those.</summary>
    private readonly bool _leadsToMost;

    /// <summary>Reads the mentions of every reaching body, and of those that it leads to.</summary>
    public CallerGraph(LibraryReach reach, CancellationToken cancellation)
    {
        _reach = reach;
        _led = [.. reach.Trees.Select(_ => new HashSet<BodyEntry>())];
        var others = OthersByName();
        var names = new NameSet(reach.Names.Names.Names.Concat(others.Keys));
        var open = new Queue<(int Tree, BodyEntry Body)>(reach.Bodies.SelectMany((bodies, tree) => bodies.Select(body => (tree, body))));
        while (open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var caller = open.Dequeue();
            foreach (var name in caller.Body.Mentions(names))
            {
                if (!_mentioning.TryGetValue(name, out var bodies))
                {
                    _mentioning.Add(name, bodies = []);
                    foreach (var led in others.TryGetValue(name, out var run) ? run.Where(other => _led[other.Tree].Add(other.Body)) : [])
                    {
                        open.Enqueue(led);
                    }
                }

                bodies.Add(caller);
            }
        }

        _leadsToMost = _led.Sum(bodies => bodies.Count) > reach.Bodies.Sum(bodies => bodies.Count);
    }

    /// <summary>The reaching bodies from which one of a tree's can be reached, itself included; null for all: where one of them runs without being named, so
    /// that any body can reach it, or where finding them costs more than they do.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)>? CallersOf(int place)
    {
        if (_leadsToMost && _led[place].Count > 0)
        {
            return null;
        }

        var found = new HashSet<(int Tree, BodyEntry Body)>(_reach.Bodies[place].Concat(_led[place]).Select(body => (place, body)));
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

        return found.Where(body => !_led[body.Tree].Contains(body.Body)).OrderBy(body => body.Tree).ThenBy(body => body.Body.Declaration.SpanStart)
            .Select(body => (_reach.Trees[body.Tree], body.Body));
    }

    /// <summary>The bodies that do not reach the library, by the names that run them.</summary>
    private Dictionary<string, List<(int Tree, BodyEntry Body)>> OthersByName()
    {
        var others = new Dictionary<string, List<(int Tree, BodyEntry Body)>>(StringComparer.Ordinal);
        for (var tree = 0; tree < _reach.Trees.Length; tree++)
        {
            foreach (var body in _reach.Indexes[tree].OutermostEntries.Where(body => !_reach.Bodies[tree].Contains(body)))
            {
                foreach (var name in ReachingNames.Running(body).Distinct())
                {
                    if (!others.TryGetValue(name, out var bodies))
                    {
                        others.Add(name, bodies = []);
                    }

                    bodies.Add((tree, body));
                }
            }
        }

        return others;
    }
}
