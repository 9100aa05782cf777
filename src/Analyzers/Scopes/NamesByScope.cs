using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Scopes;

/// <summary>The names of a table by the scopes that they are in, so that those below one are found without looking at all others.</summary>
internal sealed class NamesByScope
{
    /// <summary>No names.</summary>
    public static readonly NamesByScope None = new(StructuralMap<string, Inside>.Empty);

    /// <summary>What is in each scope. But for the root, the name of a scope ends with a slash.</summary>
    private readonly StructuralMap<string, Inside> _scopes;

    private NamesByScope(StructuralMap<string, Inside> scopes) => _scopes = scopes;

    /// <summary>The same with one name more.</summary>
    public NamesByScope With(string name)
    {
        var scope = ScopeOf(name, name.Length);
        var isKnown = _scopes.TryGet(scope, out var inside);
        inside = isKnown ? inside : Inside.Nothing;
        var scopes = _scopes.With(scope, inside with { Names = inside.Names.With(name, true) });
        for (; !isKnown && scope.Length > 0; scope = ScopeOf(scope, scope.Length - 1))
        {
            var around = ScopeOf(scope, scope.Length - 1);
            isKnown = scopes.TryGet(around, out inside);
            inside = isKnown ? inside : Inside.Nothing;
            scopes = scopes.With(around, inside with { Scopes = inside.Scopes.With(scope, true) });
        }

        return new NamesByScope(scopes);
    }

    /// <summary>The same without a name that is there.</summary>
    public NamesByScope Without(string name)
    {
        var scope = ScopeOf(name, name.Length);
        var inside = _scopes[scope] with { Names = _scopes[scope].Names.Without([name]) };
        var scopes = _scopes;
        while (inside.IsEmpty && scope.Length > 0)
        {
            scopes = scopes.Without([scope]);
            var around = ScopeOf(scope, scope.Length - 1);
            (scope, inside) = (around, scopes[around] with { Scopes = scopes[around].Scopes.Without([scope]) });
        }

        return new NamesByScope(scopes.With(scope, inside));
    }

    /// <summary>The names that begin with a prefix, in no order.</summary>
    public IEnumerable<string> Below(string prefix)
    {
        if (!_scopes.TryGet(ScopeOf(prefix, prefix.Length), out var around))
        {
            yield break;
        }

        foreach (var name in around.Names.Keys.Where(IsBelow))
        {
            yield return name;
        }

        var open = new Stack<string>(around.Scopes.Keys.Where(IsBelow));
        while (open.Count > 0)
        {
            var inside = _scopes[open.Pop()];
            foreach (var name in inside.Names.Keys)
            {
                yield return name;
            }

            foreach (var scope in inside.Scopes.Keys)
            {
                open.Push(scope);
            }
        }

        bool IsBelow(string name) => name.StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary>The scope in which something is whose name has so many letters.</summary>
    private static string ScopeOf(string name, int length) => length == 0 ? "" : name.Substring(0, name.LastIndexOf('/', length - 1, length) + 1);

    /// <summary>What is right in a scope.</summary>
    private sealed record Inside(StructuralMap<string, bool> Names, StructuralMap<string, bool> Scopes)
    {
        public static readonly Inside Nothing = new(StructuralMap<string, bool>.Empty, StructuralMap<string, bool>.Empty);

        public bool IsEmpty => Names.Count == 0 && Scopes.Count == 0;
    }
}
