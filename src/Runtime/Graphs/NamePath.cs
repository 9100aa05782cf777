using System.Diagnostics;
using System.Globalization;

namespace ScopeLint;

/// <summary>A place in the hierarchy of name scopes. The text is made when it is first asked for: a scope that is opened and closed
/// with nothing in it never needs it.</summary>
[StackTraceHidden]
internal sealed class NamePath
{
    private readonly string _outer;
    private readonly string _leaf;
    private readonly int _number;
    private string? _prefix;

    private NamePath(NamePath outer, string leaf, int number)
    {
        (_outer, _leaf, _number) = (outer.Prefix, leaf, number);
        var hash = NameHash.Append(outer.Hash, leaf);
        if (number > 0)
        {
            Span<char> digits = stackalloc char[10];
            number.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
            hash = NameHash.Append(NameHash.Append(hash, '_'), digits[..length]);
        }

        Hash = NameHash.Append(hash, '/');
    }

    private NamePath(string prefix)
    {
        (_outer, _leaf, _prefix) = ("", "", prefix);
        Hash = NameHash.Append(NameHash.Empty, prefix);
    }

    internal static NamePath Root { get; } = new("");

    /// <summary>What stands before the names of operations here: <c>a/b/</c>, and nothing at the root.</summary>
    internal string Prefix => _prefix ??= $"{_outer}{OperationNames.Numbered(_leaf, _number)}/";

    /// <summary>The <see cref="NameHash"/> of <see cref="Prefix"/>.</summary>
    internal uint Hash { get; }

    internal bool IsRoot => ReferenceEquals(this, Root);

    /// <summary>A path with exactly this prefix, whether or not it is in use already.</summary>
    internal static NamePath Absolute(string prefix) => prefix is "" or "/" ? Root : new NamePath(prefix);

    /// <summary>Opens a name scope at this place: nothing for null or "", absolute if the name ends in a slash, else a new one whose name is
    /// made unique. Stands for <c>Graph.name_scope</c>.</summary>
    /// <exception cref="ScopeException">The name is not valid here; nothing was taken.</exception>
    internal NamePath Open(OperationNames names, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Root;
        }

        if (IsRoot ? !NameRules.IsValidAtRoot(name) : !NameRules.IsValidInside(name))
        {
            throw ScopeErrors.InvalidName("scope", name, Prefix + name);
        }

        return name[^1] == '/' ? Absolute(name) : new NamePath(this, name, names.Claim(Prefix, Hash, name));
    }
}
