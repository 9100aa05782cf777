using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>Finds the existing name that a missing one was perhaps meant to be. Only the variables of one scope are looked at, so it
/// stays quick however many there are. The caller holds the lock that guards creation.</summary>
internal sealed class NearestNames
{
    private readonly NameTable<Scope, Scope.NameOf> _scopes = new();

    /// <summary>How many existing names were compared with a missing one so far.</summary>
    internal long Compared { get; private set; }

    internal void Add(Variable variable)
    {
        var prefix = PrefixOf(variable.FullName);
        var hash = NameHash.Append(NameHash.Empty, prefix);
        if (_scopes.FindHashed(prefix, "", hash) is not { } scope)
        {
            _scopes.Add(scope = new Scope(prefix.ToString()), hash);
        }

        (variable.Sibling, scope.Last) = (scope.Last, variable);
    }

    /// <summary>The nearest existing name; null if nothing is near enough to be a slip.</summary>
    internal string? To(string fullName, Func<string, bool> exists)
    {
        var undoubled = Spelling.WithoutDoubledSegments(fullName).FirstOrDefault(exists);
        if (undoubled is not null)
        {
            return undoubled;
        }

        var prefix = PrefixOf(fullName);
        var leaf = fullName[prefix.Length..];
        var (nearest, least) = ((string?)null, int.MaxValue);
        var scope = _scopes.FindHashed(prefix, "", NameHash.Append(NameHash.Empty, prefix));
        for (var sibling = scope?.Last; sibling is not null; sibling = sibling.Sibling)
        {
            Compared++;
            var distance = Spelling.Distance(leaf, sibling.FullName.AsSpan(prefix.Length));
            // Of names equally near, the first that was created; the list runs backwards.
            if (distance <= least && distance <= Spelling.Tolerance(leaf))
            {
                (nearest, least) = (sibling.FullName, distance);
            }
        }

        return nearest;
    }

    private static ReadOnlySpan<char> PrefixOf(string fullName) => fullName.AsSpan(0, fullName.LastIndexOf('/') + 1);

    private sealed class Scope(string prefix)
    {
        internal Variable? Last;

        private readonly string _prefix = prefix;

        internal readonly struct NameOf : INameOf
        {
            public static bool IgnoresCase => false;

            public static string Of(object item) => Unsafe.As<Scope>(item)._prefix;
        }
    }
}
