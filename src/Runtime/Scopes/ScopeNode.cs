using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>A variable-scope name as one thread or scope knows it: the text, its hash, and how often the thread has opened it, which is what
/// default names are numbered by.</summary>
internal sealed class ScopeNode
{
    private string? _leaf;

    internal ScopeNode(string name, ScopeNode? parent)
    {
        Name = name;
        Prefix = name.Length == 0 ? "" : name + "/";
        Hash = NameHash.Append(NameHash.Empty, Prefix);
        Parent = parent;
        State = new Counts(0, 0, 0, parent?.State.Generation ?? 0);
    }

    /// <summary>The full name, such as <c>a/b</c>; empty for the root.</summary>
    internal string Name { get; }

    /// <summary>What stands behind the last slash of the full name. Kept, for a captured scope is opened again and again.</summary>
    internal string Leaf => _leaf ??= Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>What stands before the names of variables in the scope: <c>a/b/</c>, or nothing at the root.</summary>
    internal string Prefix { get; }

    /// <summary>The <see cref="NameHash"/> of <see cref="Prefix"/>.</summary>
    internal uint Hash { get; }

    /// <summary>The scope of the name before the last slash, if there is a slash.</summary>
    internal ScopeNode? Parent { get; }

    internal Counts State { get; set; }

    internal readonly struct NameOf : INameOf
    {
        public static bool IgnoresCase => false;

        public static string Of(object item) => Unsafe.As<ScopeNode>(item).Name;
    }

    /// <param name="Opened">How often the name was opened since its parent was last closed.</param>
    /// <param name="Numbered">All of name_1, name_2, … up to this have been opened too.</param>
    /// <param name="Generation">Goes up when all counts below this name start anew.</param>
    /// <param name="ParentGeneration">The parent's generation the counts belong to; under any other they are zero.</param>
    internal readonly record struct Counts(int Opened, int Numbered, int Generation, int ParentGeneration);
}
