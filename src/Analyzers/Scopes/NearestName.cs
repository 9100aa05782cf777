namespace ScopeLint.Analyzers.Scopes;

/// <summary>Finds the existing variable that a missing name was probably meant to be, by the runtime's own idea of a slip.</summary>
internal static class NearestName
{
    /// <summary>What stands between the names of scopes and variables in a full name.</summary>
    private const char Separator = '/';

    /// <summary>The existing full name nearest to a missing one; null where none is near enough to be a slip.</summary>
    public static string? Find(string missing, IReadOnlyCollection<string> existing)
    {
        var prefix = missing.Substring(0, missing.LastIndexOf('/') + 1);
        var leaf = missing.Substring(prefix.Length);
        return Spelling.WithoutDoubledSegments(missing).FirstOrDefault(existing.Contains)
            ?? existing
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.IndexOf('/', prefix.Length) < 0)
                .Select(name => (Name: name, Distance: Spelling.Distance(leaf, name.AsSpan(prefix.Length))))
                .Where(candidate => candidate.Distance <= Spelling.Tolerance(leaf))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Select(candidate => candidate.Name)
                .FirstOrDefault()
            ?? WithMisspeltScope(missing, existing);
    }

    /// <summary>The part of a missing name that is misspelt, and how it is spelt in an existing one; null where the two differ in more than the name
    /// of one scope.</summary>
    public static (string Misspelt, string Meant)? ScopeOf(string missing, string existing)
    {
        var (asked, known) = (missing.Split(Separator), existing.Split(Separator));
        var differing = asked.Length != known.Length ? [] : Enumerable.Range(0, asked.Length).Where(index => asked[index] != known[index]).Take(2).ToList();
        return differing is [var part] && part < asked.Length - 1 && Spelling.Distance(asked[part], known[part].AsSpan()) <= Spelling.Tolerance(asked[part])
            ? (asked[part], known[part])
            : null;
    }

    /// <summary>The only existing variable whose full name is the missing one but for the spelling of one scope; null where there is none, or more
    /// than one.</summary>
    private static string? WithMisspeltScope(string missing, IReadOnlyCollection<string> existing)
    {
        var candidates = existing.Where(name => ScopeOf(missing, name) is not null).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>The only existing variable whose full name is the missing one with or without scopes in front; null where there is none, or
    /// more than one.</summary>
    public static string? UnderAnotherPrefix(string missing, IReadOnlyCollection<string> existing)
    {
        var candidates = existing.Where(name => EndsWithSegments(name, missing) || EndsWithSegments(missing, name)).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static bool EndsWithSegments(string name, string end) =>
        name.Length > end.Length && name[name.Length - end.Length - 1] == '/' && name.EndsWith(end, StringComparison.Ordinal);
}
