using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which bodies of a project can reach the library, judged by the identifiers they mention: never too few, at times too
/// many.</summary>
internal sealed class ProjectIndex
{
    /// <summary>Stands among mentions for <c>new()</c>, which names no type.</summary>
    public const string ImplicitCreation = "new()";

    private readonly LibraryReach _reach;
    private readonly Lazy<Dictionary<SyntaxTree, int>> _places;
    private readonly Lazy<bool> _closesCurrentScope;
    private readonly Lazy<bool> _scopesFlow;
    private readonly Lazy<NameSet> _changingStatics;
    private readonly ConcurrentDictionary<string, bool> _mentioned = new(StringComparer.Ordinal);
    private CallerGraph? _graph;

    /// <summary>Reads a project; trees that were read before are not read again.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="referenced">By what code of referenced projects is run that reaches the library; null where there is none.</param>
    public ProjectIndex(Compilation compilation, CancellationToken cancellation, ReachingMembers? referenced = null)
    {
        _reach = ReachOfProjects.ToLibrary.Of(AssemblySummaries.CodeOf(compilation), referenced ?? ReachingMembers.None, compilation.Options.ConcurrentBuild, cancellation);
        _places = new Lazy<Dictionary<SyntaxTree, int>>(() =>
            _reach.Trees.Select((tree, place) => (tree, place)).ToDictionary(pair => pair.tree, pair => pair.place));
        _closesCurrentScope = new Lazy<bool>(() => _reach.Indexes.Any(tree => tree.ClosesCurrentScope));
        _changingStatics = new Lazy<NameSet>(() => ReachOfProjects.ToStatics.Of(
            _reach.Trees, ReachingMembers.Of([new ReachingMembers([.. _reach.Indexes.SelectMany(tree => tree.ChangingStatics)], [], RunImplicitly: false, RunAtLoad: false)]), compilation.Options.ConcurrentBuild, CancellationToken.None).Names.Names);
        _scopesFlow = new Lazy<bool>(() => _reach.Indexes.Any(tree => tree.Mentions(RuntimeNames.ScopeFlow, CancellationToken.None)));
    }

    /// <summary>The trees.</summary>
    public ImmutableArray<SyntaxTree> Trees => _reach.Trees;

    /// <summary>Whether code that no source names can reach the library: an operator, an enumerator, a Dispose of this project.</summary>
    public bool ImplicitCallsReach => _reach.Names.RunImplicitly;

    /// <summary>Whether a module initializer can reach the library: it runs before everything else.</summary>
    public bool ModuleInitializersReach => _reach.Names.RunAtLoad;

    /// <summary>The methods that run before everything else.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)> ModuleInitializers =>
        _reach.Trees.Zip(_reach.Indexes, (tree, index) => index.ModuleInitializers.Select(body => (tree, body))).SelectMany(bodies => bodies);

    /// <summary>Whether some body closes whatever scope is the current one.</summary>
    public bool ClosesCurrentScope => _closesCurrentScope.Value;

    /// <summary>Whether some code of the project makes graphs whose scopes go along with async code. Which graph is entered where an
    /// <c>await</c> stands is not followed: any may be one of those.</summary>
    public bool ScopesFlow => _scopesFlow.Value;

    /// <summary>How the bodies are run that reach the library, those of referenced projects among them.</summary>
    public ReachingNames ReachingNames => _reach.Names;

    /// <summary>The bodies that call the library or mention the name of one that does, tree by tree.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)> ReachingBodies => InTrees(_reach.Bodies);

    /// <summary>How many those are.</summary>
    public int ReachingCount => _reach.Count;

    /// <summary>The identifiers that run a body which mentions one of some names, or one that such a body runs.</summary>
    public IEnumerable<string> NamesLeadingTo(IEnumerable<string> names)
    {
        var (mentioned, spread) = (new NameSet(names), new Spread(_reach.Indexes, ReachingMembers.None));
        for (var place = 0; place < _reach.Indexes.Length; place++)
        {
            spread.Add(place, _reach.Indexes[place].BodiesMentioning(mentioned));
        }

        spread.Close(new Workers(isConcurrent: false, CancellationToken.None));
        return spread.Names.Names.Names;
    }

    /// <summary>Whether the compiler or the framework calls members of a name without the source naming them.</summary>
    public static bool IsCalledImplicitly(string name) => LibraryNames.IsCalledImplicitly(name);

    /// <summary>Those of <see cref="ReachingBodies"/> from which a body of a tree can be reached, itself included: also one that does not reach the
    /// library by a name, since it may run a function or go through a sequence that it is handed. That is all of them where a body that runs
    /// without being named is on the way.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)> CallersOf(SyntaxTree tree, CancellationToken cancellation)
    {
        if (_reach.IsEmpty || PlaceOf(tree) is not { } place)
        {
            return [];
        }

        var callers = new Spread(_reach.Indexes, _reach.Referenced);
        callers.Add(place, _reach.Bodies[place].Concat(_reach.Indexes[place].OutermostEntries));
        callers.Close(new Workers(isConcurrent: false, cancellation));
        var reaching = InTrees(callers.Bodies).Where(body => _reach.Bodies[_places.Value[body.Tree]].Contains(body.Body));
        return callers.Names.RunImplicitly && reaching.Any() ? ReachingBodies : reaching;
    }

    /// <summary>The same for bodies of a tree that reach the library by a name. What these are is gathered once for all trees: worth its price where many are asked for, as in a
    /// build.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)> CallersOfReaching(SyntaxTree tree, CancellationToken cancellation)
    {
        if (PlaceOf(tree) is not { } place || _reach.Bodies[place].IsEmpty)
        {
            return [];
        }

        var graph = _graph ?? new CallerGraph(_reach, cancellation);
        _graph = graph;
        return graph.CallersOf(place) ?? ReachingBodies;
    }

    /// <summary>Whether calling a member of this project can reach the library.</summary>
    public bool Reaches(ISymbol member) => Reaches(NameOf(member), IsForeign(member));

    /// <summary>Whether running what goes by a name can reach the library.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isForeign">Whether it is a member of another assembly, of which this project may have an implementation.</param>
    public bool Reaches(string name, bool isForeign) => (isForeign ? _reach.Names.RunByOthers : ImplicitCallsReach) || _reach.Names.Names.Contains(name);

    /// <summary>Whether running what goes by a name may change what types keep in static members, or what such members hold; or may reach the library.</summary>
    public bool ChangesStatics(string name) => _changingStatics.Value.Contains(name);

    /// <summary>Whether a member is not one of this project or of another one that is at hand as source.</summary>
    public static bool IsForeign(ISymbol member) => member.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>The identifier by which code runs a member.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } associated } => associated.Name,
        _ => member.Name,
    };

    /// <summary>Whether going through a sequence of a type that is not known can reach the library.</summary>
    public bool EnumerationsReach => _reach.Names.AreRunAs(CompilerMembers.Enumerating);

    /// <summary>Whether an object of a type that is not known can reach the library by one of some members that nobody names.</summary>
    public bool ImplicitCallsOf(params IEnumerable<string> names) => _reach.Names.AreRunAs(names);

    /// <summary>Whether no body that can reach the library is run by a name.</summary>
    public bool IsNotNamed(string name) => !_reach.Names.Names.Contains(name);

    /// <summary>Whether the library can be reached before a member of a type runs: by the initializers of its fields and properties, or by
    /// its static constructor.</summary>
    public bool InitializersReach(ISymbol? type) => type is not null && InitializersReach(type.Name);

    /// <summary>Whether the library can be reached before a member of a type of a name runs.</summary>
    public bool InitializersReach(string type) => ImplicitCallsReach || _reach.Names.Initializers.Contains(type);

    /// <summary>Whether any code of this project, other than the member's own declaration, mentions a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="near">Where the member is declared; most are used there, and the other trees need not be asked. Null where that is not known.</param>
    public bool IsMentioned(string name, SyntaxTree? near) => _mentioned.GetOrAdd(name, asked =>
    {
        var word = WordReader.HashOf(asked);
        return (near is not null && PlaceOf(near) is { } place && _reach.Indexes[place].Mentions(asked, word, CancellationToken.None))
            || _reach.Indexes.Any(tree => tree.Mentions(asked, word, CancellationToken.None));
    });

    /// <summary>The trees that mention one of some names.</summary>
    public ImmutableArray<SyntaxTree> TreesMentioning(ImmutableArray<string> names) =>
        [.. _reach.Trees.Zip(_reach.Indexes, (tree, index) => (tree, index)).Where(pair => names.Any(name => pair.index.Mentions(name, CancellationToken.None))).Select(pair => pair.tree)];

    /// <summary>The bodies that mention one of some names, tree by tree.</summary>
    public IEnumerable<(SyntaxTree Tree, BodyEntry Body)> BodiesMentioning(IEnumerable<string> names)
    {
        var mentioned = new NameSet(names);
        return InTrees([.. _reach.Indexes.Select(tree => tree.BodiesMentioning(mentioned).ToImmutableHashSet())]);
    }

    private int? PlaceOf(SyntaxTree tree) => _places.Value.TryGetValue(tree, out var place) ? place : null;

    private IEnumerable<(SyntaxTree Tree, BodyEntry Body)> InTrees(ImmutableArray<ImmutableHashSet<BodyEntry>> bodies) =>
        _reach.Trees.Zip(bodies, (tree, inTree) => InOrder(inTree).Select(body => (tree, body))).SelectMany(pairs => pairs);

    private static ImmutableArray<BodyEntry> InOrder(ImmutableHashSet<BodyEntry> bodies) =>
        [.. bodies.OrderBy(body => body.Declaration.SpanStart).ThenByDescending(body => body.Declaration.Span.End)];
}
