using System.Collections.Immutable;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Grows a set of bodies by those that mention one of them, until no more do. Each step looks only into the trees that hold a
/// name which the step before brought.</summary>
internal sealed class Spread
{
    private readonly ImmutableArray<TreeIndex> _trees;
    private readonly ImmutableArray<ImmutableHashSet<BodyEntry>>.Builder _bodies;
    private readonly ReachingMembers _referenced;
    private NameSet _fresh = new();

    /// <summary>Starts with no bodies.</summary>
    /// <param name="trees">The trees to look into.</param>
    /// <param name="referenced">What code of referenced projects runs.</param>
    public Spread(ImmutableArray<TreeIndex> trees, ReachingMembers referenced)
        : this(trees, [.. trees.Select(_ => ImmutableHashSet<BodyEntry>.Empty)], new ReachingNames(), referenced)
    {
    }

    /// <summary>Starts with bodies of which all that mention one of them are known to be there.</summary>
    /// <param name="trees">The trees to look into.</param>
    /// <param name="bodies">The bodies of each tree.</param>
    /// <param name="names">How they are run.</param>
    /// <param name="referenced">What code of referenced projects runs.</param>
    public Spread(ImmutableArray<TreeIndex> trees, ImmutableArray<ImmutableHashSet<BodyEntry>> bodies, ReachingNames names, ReachingMembers referenced)
    {
        _referenced = referenced;
        _trees = trees;
        _bodies = bodies.ToBuilder();
        Names = names;
    }

    /// <summary>How the bodies are run.</summary>
    public ReachingNames Names { get; }

    /// <summary>Whether code of referenced projects runs one of the bodies, by what it overrides or implements.</summary>
    public bool RunByReferenced { get; private set; }

    /// <summary>The bodies of each tree.</summary>
    public ImmutableArray<ImmutableHashSet<BodyEntry>> Bodies => _bodies.ToImmutable();

    /// <summary>Adds bodies of a tree, given by its place among the trees.</summary>
    public void Add(int tree, IEnumerable<BodyEntry> bodies)
    {
        var all = _bodies[tree];
        foreach (var body in bodies)
        {
            var more = all.Add(body);
            if (more != all)
            {
                Names.Add(body, _fresh);
                all = more;
            }
        }

        _bodies[tree] = all;
    }

    /// <summary>Adds all that mention one of those added.</summary>
    /// <param name="workers">Look into the trees.</param>
    public void Close(Workers workers)
    {
        while (_fresh.Count > 0)
        {
            if (!RunByReferenced && _referenced.Overridable.Any(_fresh.Contains))
            {
                RunByReferenced = true;
                foreach (var name in _referenced.Dispatching.Where(Names.Names.Add))
                {
                    _fresh.Add(name);
                }
            }

            var names = _fresh;
            _fresh = new NameSet();
            var mentioning = workers.Select(_trees, tree => tree.BodiesMentioning(names).ToList());
            for (var tree = 0; tree < _trees.Length; tree++)
            {
                Add(tree, mentioning[tree]);
            }
        }
    }
}
