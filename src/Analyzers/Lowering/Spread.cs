using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Grows a set of bodies by those that mention one of them, until no more do. Each step looks only into the trees that hold a
/// name which the step before brought.</summary>
/// <param name="trees">The trees to look into.</param>
internal sealed class Spread(ImmutableArray<TreeIndex> trees)
{
    private readonly HashSet<BodyEntry>?[] _bodies = new HashSet<BodyEntry>?[trees.Length];
    private NameSet _fresh = new();

    /// <summary>How the bodies are run.</summary>
    public ReachingNames Names { get; } = new();

    /// <summary>The bodies of each tree.</summary>
    public ImmutableArray<ImmutableArray<BodyEntry>> Bodies => [.. _bodies.Select(bodies => bodies is null ? [] : bodies.ToImmutableArray())];

    /// <summary>Adds bodies of a tree, given by its place among the trees.</summary>
    public void Add(int tree, IEnumerable<BodyEntry> bodies)
    {
        foreach (var body in bodies)
        {
            if ((_bodies[tree] ??= []).Add(body))
            {
                Names.Add(body, _fresh);
            }
        }
    }

    /// <summary>Adds all that mention one of those added.</summary>
    public void Close(CancellationToken cancellation)
    {
        while (_fresh.Count > 0)
        {
            var names = _fresh;
            _fresh = new NameSet();
            for (var tree = 0; tree < trees.Length; tree++)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(tree, trees[tree].BodiesMentioning(names));
            }
        }
    }
}
