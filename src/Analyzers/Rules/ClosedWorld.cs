using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Rules;

/// <summary>The names under which any code of a project may create variables.</summary>
internal sealed class ClosedWorld
{
    private readonly HashSet<string> _exact = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);
    private readonly List<Term> _unvisited = [];
    private readonly bool _isOpen;

    /// <summary>Gathers the names of a whole project.</summary>
    public ClosedWorld(Project project, IEnumerable<Root> roots, CancellationToken cancellation)
    {
        var names = roots.Select(root => root.Result.Names).ToList();
        _exact.UnionWith(names.SelectMany(name => name.Exact));
        _prefixes.UnionWith(names.SelectMany(name => name.Prefixes));
        _isOpen = names.Any(name => name.ForeignCode);
        var isComplete = names.All(name => name.IsComplete);
        var visited = names.SelectMany(name => name.Visited).ToImmutableHashSet();
        foreach (var (tree, body) in project.Index.ReachingBodies)
        {
            if (_isOpen || project.Lower(tree, body, cancellation) is not { } lowered)
            {
                continue;
            }

            _unvisited.AddRange(lowered.Nested.Values.Prepend(lowered)
                .SelectMany(part => EffectWalk.All(part.Effect))
                .OfType<GetEffect>().Where(get => !isComplete || !visited.Contains(get.Location)).Select(get => get.Name));
        }
    }

    /// <summary>Whether some code may create a variable of a full name.</summary>
    public bool MayCreate(string fullName) =>
        _isOpen || _exact.Contains(fullName) || _prefixes.Any(prefix => fullName.StartsWith(prefix, StringComparison.Ordinal))
        || _unvisited.Any(name => MayEnd(name, fullName));

    /// <summary>The name that some code creates and that was probably meant.</summary>
    public string? Nearest(string fullName) => NearestName.Find(fullName, [.. _exact]);

    /// <summary>Whether a name, asked for in some scope, may be the full one.</summary>
    private static bool MayEnd(Term name, string fullName) => name switch
    {
        LiteralTerm { Value: string text } => fullName == text || fullName.EndsWith("/" + text, StringComparison.Ordinal),
        ConcatTerm { Right: LiteralTerm { Value: string tail } } => fullName.EndsWith(tail, StringComparison.Ordinal),
        _ => true,
    };
}
