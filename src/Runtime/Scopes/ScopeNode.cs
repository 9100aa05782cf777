using System.Runtime.CompilerServices;

namespace ScopeLint;

/// <summary>A variable-scope name as one thread knows it: the text, its hash, and how often the thread has opened it, which is what
/// default names are numbered by.</summary>
internal sealed class ScopeNode
{
    private readonly uint _nameHash;
    private object? _next;

    internal ScopeNode(string name, uint nameHash, ScopeNode? parent)
    {
        Name = name;
        Prefix = name.Length == 0 ? "" : name + "/";
        _nameHash = nameHash;
        Hash = NameHash.Append(NameHash.Empty, Prefix);
        Parent = parent;
        State = new Counts(0, 0, 0, parent?.State.Generation ?? 0);
    }

    /// <summary>The full name, such as <c>a/b</c>; empty for the root.</summary>
    internal string Name { get; }

    /// <summary>What stands before the names of variables in the scope: <c>a/b/</c>, or nothing at the root.</summary>
    internal string Prefix { get; }

    /// <summary>The <see cref="NameHash"/> of <see cref="Prefix"/>.</summary>
    internal uint Hash { get; }

    /// <summary>The scope of the name before the last slash, if there is a slash.</summary>
    internal ScopeNode? Parent { get; }

    internal Counts State { get; set; }

    internal readonly struct Links : INameLinks
    {
        public static string NameOf(object item) => Unsafe.As<ScopeNode>(item).Name;

        public static uint HashOf(object item) => Unsafe.As<ScopeNode>(item)._nameHash;

        public static ref object? NextOf(object item) => ref Unsafe.As<ScopeNode>(item)._next;
    }

    /// <param name="Opened">How often the name was opened since its parent was last closed.</param>
    /// <param name="Numbered">All of name_1, name_2, … up to this have been opened too.</param>
    /// <param name="Generation">Goes up when all counts below this name start anew.</param>
    /// <param name="ParentGeneration">The parent's generation the counts belong to; under any other they are zero.</param>
    internal readonly record struct Counts(int Opened, int Numbered, int Generation, int ParentGeneration);
}
