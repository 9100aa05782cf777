using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which bodies of a project can reach the library, judged by the identifiers they mention: never too few, at times too many.</summary>
internal sealed class ProjectIndex
{
    /// <summary>Stands among mentions for <c>new()</c>, which names no type.</summary>
    public const string ImplicitCreation = "new()";

    private static readonly ImmutableHashSet<string> UnmistakableNames =
        [RuntimeNames.ReuseVariables, RuntimeNames.AsDefault, RuntimeNames.ResetDefault];

    private static readonly ImmutableHashSet<string> CommonNames = [RuntimeNames.Open, RuntimeNames.Get, RuntimeNames.GetLocal];

    /// <summary>The types whose static members open scopes and ask for variables.</summary>
    public static readonly ImmutableHashSet<string> TypeNames = [RuntimeNames.VariableScope, RuntimeNames.Variable, RuntimeNames.NameScope];

    /// <summary>Members that the compiler or the framework calls without the source naming them.</summary>
    private static readonly ImmutableHashSet<string> ImplicitlyCalledNames =
    [
        "Add", "Deconstruct", "Dispose", "DisposeAsync", "Equals", "GetAwaiter", "GetEnumerator", "GetAsyncEnumerator", "GetHashCode",
        "GetPinnableReference", "MoveNext", "MoveNextAsync", "ToString", "CompareTo", "AppendLiteral", "AppendFormatted",
        "Select", "SelectMany", "Where", "OrderBy", "ThenBy", "GroupBy", "Join", "Cast",
    ];

    private readonly ImmutableArray<TreeIndex> _trees;
    private readonly bool _renamesLibrary;
    private readonly HashSet<string> _reaching = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reachingInitializers = new(StringComparer.Ordinal);

    /// <summary>Reads a project; trees that were read before are not read again.</summary>
    public ProjectIndex(Compilation compilation, CancellationToken cancellation)
    {
        _trees = [.. compilation.SyntaxTrees.Select(tree => TreeIndex.Of(tree, cancellation))];
        _renamesLibrary = _trees.Any(tree => tree.RenamesLibrary);
        ImplicitCallsReach = Close(cancellation);
    }

    /// <summary>Whether code that no source names can reach the library: an operator, an enumerator, a Dispose of this project.</summary>
    public bool ImplicitCallsReach { get; }

    /// <summary>Whether a module initializer can reach the library: it runs before everything else.</summary>
    public bool ModuleInitializersReach => _trees.SelectMany(tree => tree.Bodies)
        .Any(body => body.Declaration.IsModuleInitializer() && (CallsLibrary(body) || (body.Name is { } name && _reaching.Contains(name))));

    /// <summary>Whether the compiler or the framework calls members of a name without the source naming them.</summary>
    public static bool IsCalledImplicitly(string name) => ImplicitlyCalledNames.Contains(name);

    /// <summary>Whether a body itself calls the library.</summary>
    public bool CallsLibrary(BodyEntry body) =>
        body.Mentions.Overlaps(UnmistakableNames)
        || (body.Mentions.Overlaps(CommonNames) && (_renamesLibrary || body.Mentions.Overlaps(TypeNames)));

    /// <summary>Whether calling a member of this project can reach the library.</summary>
    public bool Reaches(ISymbol member)
    {
        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
            IMethodSymbol { AssociatedSymbol: { } associated } => associated.Name,
            _ => member.Name,
        };
        return ImplicitCallsReach || _reaching.Contains(name);
    }

    /// <summary>Whether the library can be reached before a member of a type runs: by the initializers of its fields and properties, or by
    /// its static constructor.</summary>
    public bool InitializersReach(ISymbol? type) => type is not null && (ImplicitCallsReach || _reachingInitializers.Contains(type.Name));

    /// <summary>Whether any code of this project, other than the member's own declaration, mentions a name.</summary>
    public bool IsMentioned(string name) => _trees.Any(tree => tree.Mentions.Contains(name));

    private bool Close(CancellationToken cancellation)
    {
        var bodies = _trees.SelectMany(tree => tree.Bodies).ToList();
        var mentioning = bodies
            .SelectMany(body => body.Mentions.Select(name => (name, body)))
            .ToLookup(mention => mention.name, mention => mention.body, StringComparer.Ordinal);
        var names = new Queue<string>();
        var implicitly = false;
        foreach (var body in bodies.Where(CallsLibrary))
        {
            Reach(body);
        }

        while (names.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var body in mentioning[names.Dequeue()])
            {
                Reach(body);
            }
        }

        return implicitly;

        void Reach(BodyEntry body)
        {
            if (body.Name is null || ImplicitlyCalledNames.Contains(body.Name))
            {
                implicitly = true;
                return;
            }

            Add(body.Name);
            if (body.Declaration.IsConstruction())
            {
                Add(ImplicitCreation);
            }

            if (body.Declaration.IsInitializer())
            {
                _reachingInitializers.Add(body.Name);
            }
        }

        void Add(string name)
        {
            if (_reaching.Add(name))
            {
                names.Enqueue(name);
            }
        }
    }
}
