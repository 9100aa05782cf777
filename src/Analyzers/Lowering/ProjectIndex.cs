using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Which bodies of a project can reach the library, judged by the words they mention: never too few, at times too many.</summary>
internal sealed class ProjectIndex
{
    private static readonly HashSet<long> UnmistakableNames =
        Hashes(RuntimeNames.ReuseVariables, RuntimeNames.AsDefault, RuntimeNames.ResetDefault);

    private static readonly HashSet<long> CommonNames = Hashes(RuntimeNames.Open, RuntimeNames.Get, RuntimeNames.GetLocal);

    private static readonly HashSet<long> TypeNames = Hashes(RuntimeNames.VariableScope, RuntimeNames.Variable, RuntimeNames.NameScope);

    /// <summary>Members that the compiler or the framework calls without the source naming them.</summary>
    private static readonly ImmutableHashSet<string> ImplicitlyCalledNames =
    [
        "Add", "Deconstruct", "Dispose", "DisposeAsync", "Equals", "GetAwaiter", "GetEnumerator", "GetAsyncEnumerator", "GetHashCode",
        "GetPinnableReference", "MoveNext", "MoveNextAsync", "ToString", "CompareTo", "AppendLiteral", "AppendFormatted",
        "Select", "SelectMany", "Where", "OrderBy", "ThenBy", "GroupBy", "Join", "Cast",
    ];

    private readonly ImmutableArray<TreeIndex> _trees;
    private readonly bool _renamesLibrary;
    private readonly HashSet<long> _reaching = [];
    private readonly HashSet<string> _reachingInitializers = new(StringComparer.Ordinal);

    /// <summary>Reads a project; trees that were read before are not read again.</summary>
    public ProjectIndex(Compilation compilation, CancellationToken cancellation)
    {
        _trees = [.. compilation.SyntaxTrees.Select(tree => TreeIndex.Of(tree, cancellation))];
        _renamesLibrary = _trees.Any(tree => tree.RenamesLibrary(cancellation));
        ImplicitCallsReach = Close(cancellation);
    }

    /// <summary>Whether code that no source names can reach the library: an operator, an enumerator, a Dispose of this project.</summary>
    public bool ImplicitCallsReach { get; }

    /// <summary>Whether a body itself calls the library.</summary>
    public bool CallsLibrary(BodyEntry body) => CallsLibrary(body.Words);

    /// <summary>Whether calling a member of this project can reach the library.</summary>
    public bool Reaches(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.LocalFunction })
        {
            return ImplicitCallsReach || member.DeclaringSyntaxReferences.Any(declaration => Reaches(WordsOf(declaration)));
        }

        var name = member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => member.ContainingType.Name,
            IMethodSymbol { AssociatedSymbol: { } associated } => associated.Name,
            _ => member.Name,
        };
        return ImplicitCallsReach || _reaching.Contains(WordSet.HashOf(name));
    }

    /// <summary>Whether the library can be reached before a member of a type runs: by the initializers of its fields and properties, or by
    /// its static constructor.</summary>
    public bool InitializersReach(ISymbol? type) => type is not null && (ImplicitCallsReach || _reachingInitializers.Contains(type.Name));

    /// <summary>Whether any code of this project, other than the declarations of members of that name, mentions a name.</summary>
    public bool IsMentioned(string name, CancellationToken cancellation) => _trees.Any(tree => tree.Mentions(name, cancellation));

    private static HashSet<long> Hashes(params string[] names) => [.. names.Select(WordSet.HashOf)];

    private static WordSet WordsOf(SyntaxReference declaration)
    {
        var text = declaration.SyntaxTree.GetText().ToString();
        return new WordSet(text, declaration.Span.Start, declaration.Span.End);
    }

    private bool CallsLibrary(WordSet words) =>
        words.Overlaps(UnmistakableNames) || (words.Overlaps(CommonNames) && (_renamesLibrary || words.Overlaps(TypeNames)));

    private bool Reaches(WordSet words) => CallsLibrary(words) || words.Overlaps(_reaching);

    /// <summary>Adds names of bodies that can reach the library until there are no more. Trees that mention none of them are not parsed into
    /// bodies at all. Says whether an implicitly called body is among them.</summary>
    private bool Close(CancellationToken cancellation)
    {
        var (closed, open, implicitly) = (_trees.ToList(), new List<BodyEntry>(), false);
        bool foundMore;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            foundMore = false;
            closed.RemoveAll(tree =>
            {
                var matters = Reaches(tree.Words);
                if (matters)
                {
                    open.AddRange(tree.Bodies(cancellation));
                }

                return matters;
            });
            open.RemoveAll(body =>
            {
                var reaches = Reaches(body.Words);
                if (reaches)
                {
                    foundMore = true;
                    implicitly |= body.Name is null || ImplicitlyCalledNames.Contains(body.Name);
                    AddReaching(body);
                }

                return reaches;
            });
        }
        while (foundMore);
        return implicitly;
    }

    private void AddReaching(BodyEntry body)
    {
        if (body.Name is null || ImplicitlyCalledNames.Contains(body.Name))
        {
            return;
        }

        _reaching.Add(WordSet.HashOf(body.Name));
        if (body.Declaration.IsConstruction())
        {
            _reaching.Add(WordSet.ImplicitCreation);
        }

        if (body.Declaration.IsInitializer())
        {
            _reachingInitializers.Add(body.Name);
        }
    }
}
