using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The bodies of some trees that can reach the library. It follows from the trees alone; but where most of them are those of an
/// earlier answer, as after an edit, it is made from that.</summary>
internal sealed class LibraryReach
{
    /// <summary>So many changed trees are an edit; more are another project.</summary>
    private const int MostEditedTrees = 8;

    private readonly ReachingMembers _referenced;
    private readonly NameSet _seeds;
    private readonly bool _runByReferenced;

    private LibraryReach(ImmutableArray<SyntaxTree> trees, ImmutableArray<TreeIndex> indexes, bool isRenamed, ReachingMembers referenced, NameSet seeds, Spread spread)
    {
        _referenced = referenced;
        _seeds = seeds;
        Trees = trees;
        Indexes = indexes;
        IsRenamed = isRenamed;
        Names = spread.Names;
        Bodies = spread.Bodies;
        Count = Bodies.Sum(bodies => bodies.Count);
        _runByReferenced = spread.RunByReferenced;
    }

    /// <summary>The trees.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>What the trees say.</summary>
    public ImmutableArray<TreeIndex> Indexes { get; }

    /// <summary>Whether a using directive renames the library.</summary>
    public bool IsRenamed { get; }

    /// <summary>What code of referenced projects runs.</summary>
    public ReachingMembers Referenced => _referenced;

    /// <summary>How the bodies are run.</summary>
    public ReachingNames Names { get; }

    /// <summary>The bodies, tree by tree.</summary>
    public ImmutableArray<ImmutableHashSet<BodyEntry>> Bodies { get; }

    /// <summary>How many bodies reach the library.</summary>
    public int Count { get; }

    /// <summary>Whether no body reaches the library.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Reads trees; those that were read before are not read again.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="referenced">What code of referenced projects runs.</param>
    /// <param name="workers">Read them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static LibraryReach Read(ImmutableArray<SyntaxTree> trees, ReachingMembers referenced, Workers workers, CancellationToken cancellation)
    {
        var seeds = new NameSet(referenced.Names);
        ImmutableArray<TreeIndex> indexes = [.. workers.Select(trees, tree => TreeIndex.Of(tree, cancellation))];
        var isRenamed = indexes.Any(tree => tree.RenamesLibrary);
        var spread = new Spread(indexes, [.. indexes.Select(_ => ImmutableHashSet<BodyEntry>.Empty)], new ReachingNames(referenced), referenced);
        var found = workers.Select(indexes, index => index.BodiesCallingLibrary(isRenamed).Concat(index.BodiesMentioning(seeds)).ToList());
        for (var place = 0; place < indexes.Length; place++)
        {
            spread.Add(place, found[place]);
        }

        spread.Close(workers);
        return new LibraryReach(trees, indexes, isRenamed, referenced, seeds, spread);
    }

    /// <summary>The answer for trees that came out of these by an edit; null where it has to be read anew.</summary>
    public LibraryReach? After(ImmutableArray<SyntaxTree> trees, ReachingMembers referenced, CancellationToken cancellation)
    {
        if (_runByReferenced || !_referenced.Equals(referenced) || PlacesChangedIn(trees) is not { } changed)
        {
            return null;
        }

        var edited = Indexes.ToBuilder();
        foreach (var place in changed)
        {
            edited[place] = TreeIndex.Of(trees[place], cancellation);
        }

        var indexes = edited.ToImmutable();
        return indexes.Any(tree => tree.RenamesLibrary) == IsRenamed
            ? new LibraryReach(trees, indexes, IsRenamed, _referenced, _seeds, SpreadAfter(indexes, changed, cancellation))
            : null;
    }

    private Spread SpreadAfter(ImmutableArray<TreeIndex> indexes, List<int> changed, CancellationToken cancellation)
    {
        var reaching = changed.ToDictionary(place => place, place => ReachingIn(indexes[place], Names.Names));
        if (changed.Any(place => TakesAway(Bodies[place], reaching[place])))
        {
            return SpreadWithout(indexes, changed, cancellation);
        }

        var bodies = Bodies.ToBuilder();
        foreach (var place in changed)
        {
            bodies[place] = [];
        }

        var spread = new Spread(indexes, bodies.ToImmutable(), new ReachingNames(Names), _referenced);
        foreach (var place in changed)
        {
            spread.Add(place, reaching[place]);
        }

        spread.Close(new Workers(isConcurrent: false, cancellation));
        return spread;
    }

    /// <summary>Takes out what was reached through the changed trees, and puts back what still is.</summary>
    private Spread SpreadWithout(ImmutableArray<TreeIndex> indexes, List<int> changed, CancellationToken cancellation)
    {
        var doubtful = new Spread(Indexes, _referenced);
        foreach (var place in changed)
        {
            doubtful.Add(place, Bodies[place]);
        }

        doubtful.Close(new Workers(isConcurrent: false, cancellation));
        var doubtfulBodies = doubtful.Bodies;
        var certain = Bodies.Zip(doubtfulBodies, (all, some) => some.IsEmpty ? all : all.Except(some)).ToImmutableArray();
        var names = new ReachingNames(_referenced);
        foreach (var body in certain.SelectMany(bodies => bodies))
        {
            names.Add(body, added: new NameSet());
        }

        // What more becomes certain is found from the names that come with it.
        var spread = new Spread(indexes, certain, names, _referenced);
        var known = new NameSet(names.Names);
        for (var place = 0; place < indexes.Length; place++)
        {
            if (!doubtfulBodies[place].IsEmpty || changed.Contains(place))
            {
                spread.Add(place, ReachingIn(indexes[place], known));
            }
        }

        spread.Close(new Workers(isConcurrent: false, cancellation));
        return spread;
    }

    /// <summary>Where trees differ from these; null where that is in too many places for an edit.</summary>
    private List<int>? PlacesChangedIn(ImmutableArray<SyntaxTree> trees)
    {
        if (trees.Length != Trees.Length)
        {
            return null;
        }

        var changed = new List<int>();
        for (var place = 0; place < trees.Length && changed.Count <= MostEditedTrees; place++)
        {
            if (trees[place] != Trees[place])
            {
                changed.Add(place);
            }
        }

        return changed.Count <= MostEditedTrees ? changed : null;
    }

    private List<BodyEntry> ReachingIn(TreeIndex tree, NameSet names) =>
        [.. tree.BodiesCallingLibrary(IsRenamed).Concat(tree.BodiesMentioning(_seeds)).Concat(tree.BodiesMentioning(names)).Distinct()];

    /// <summary>Whether a body from before the edit has no counterpart that is run as it was and reaches the library in all its
    /// ways.</summary>
    private bool TakesAway(IEnumerable<BodyEntry> before, IEnumerable<BodyEntry> after)
    {
        var waysAfter = after.Select(WaysOf).ToLookup(ways => ways.Runs);
        return before.Select(WaysOf).Any(old => !waysAfter[old.Runs].Any(ways =>
            (ways.CallsLibrary || !old.CallsLibrary) && old.Mentions.All(ways.Mentions.Contains)));
    }

    private (object Runs, bool CallsLibrary, HashSet<string> Mentions) WaysOf(BodyEntry body) =>
        ((body.Name, body.Declaration.IsConstruction(), body.Declaration.IsInitializer(), body.Declaration.IsModuleInitializer()),
            LibraryNames.AreCalled(body, IsRenamed) || body.Mentions(_seeds).Any(),
            [.. body.Mentions(Names.Names)]);
}
