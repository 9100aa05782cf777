using System.Diagnostics;
using System.Globalization;

namespace ScopeLint;

/// <summary>The variable-scope names opened in one graph by one thread, or in one scope by async code, with the counts behind default names. Takes no lock.</summary>
/// <remarks>
/// Closing a scope that was opened by name forgets the counts of everything below it; closing one opened by object puts all counts back
/// to what they were when it opened. Both take constant time: the first moves on a generation number, the second undoes a journal that
/// is kept only while such a scope is open.
/// </remarks>
[StackTraceHidden]
internal sealed class ScopeNames
{
    private readonly NameTable<ScopeNode, ScopeNode.NameOf> _nodes = new();
    private readonly List<(ScopeNode Node, ScopeNode.Counts Before)> _journal = [];
    private int _openByObject;

    internal ScopeNames() => Root = Node(null, "");

    internal ScopeNode Root { get; }

    /// <summary>The name <paramref name="leaf"/> under a scope, or on its own.</summary>
    internal ScopeNode Node(ScopeNode? scope, ReadOnlySpan<char> leaf)
    {
        var (prefix, prefixHash) = scope is null ? ("", NameHash.Empty) : (scope.Prefix, scope.Hash);
        var hash = NameHash.Append(prefixHash, leaf);
        if (_nodes.FindHashed(prefix, leaf, hash) is { } known)
        {
            return known;
        }

        var name = string.Concat(prefix, leaf);
        var slash = name.LastIndexOf('/');
        var node = new ScopeNode(name, slash < 0 ? null : Node(null, name.AsSpan(0, slash)));
        _nodes.Add(node, hash);
        return node;
    }

    /// <summary>The default name under a scope, or the first numbered one, that was not opened there yet.</summary>
    internal ScopeNode UniqueNode(ScopeNode scope, string defaultName)
    {
        var plain = Node(scope, defaultName);
        var counts = Current(plain);
        if (counts.Opened == 0)
        {
            return plain;
        }

        // The numbered name is only looked up: most often the scope was open before, and no text has to be made of it.
        Span<char> numbered = stackalloc char[defaultName.Length <= 200 ? defaultName.Length + 11 : 0];
        if (numbered.IsEmpty)
        {
            numbered = new char[defaultName.Length + 11];
        }

        defaultName.CopyTo(numbered);
        numbered[defaultName.Length] = '_';
        var number = counts.Numbered;
        ScopeNode node;
        do
        {
            number++;
            number.TryFormat(numbered[(defaultName.Length + 1)..], out var digits, provider: CultureInfo.InvariantCulture);
            node = Node(scope, numbered[..(defaultName.Length + 1 + digits)]);
        }
        while (Current(node).Opened > 0);

        // All lower numbers are taken for as long as these counts hold; numbers below need no second look.
        Set(plain, Current(plain) with { Numbered = number - 1 });
        return node;
    }

    internal void OpenByName(ScopeNode node)
    {
        var counts = Current(node);
        Set(node, counts with { Opened = counts.Opened + 1 });
    }

    internal void CloseByName(ScopeNode node)
    {
        var counts = Current(node);
        Set(node, counts with { Generation = counts.Generation + 1 });
    }

    /// <summary>Opens a scope by object.</summary>
    /// <returns>What <see cref="CloseByObject"/> needs to go back to the counts as they are now.</returns>
    internal int OpenByObject(ScopeNode node)
    {
        OpenByName(node);
        _openByObject++;
        return _journal.Count;
    }

    internal void CloseByObject(int mark)
    {
        for (var index = _journal.Count - 1; index >= mark; index--)
        {
            _journal[index].Node.State = _journal[index].Before;
        }

        _journal.RemoveRange(mark, _journal.Count - mark);
        _openByObject--;
        if (_openByObject == 0)
        {
            _journal.Clear();
        }
    }

    private ScopeNode.Counts Current(ScopeNode node)
    {
        if (node.Parent is { } parent)
        {
            var generation = Current(parent).Generation;
            if (node.State.ParentGeneration != generation)
            {
                // The parent was closed since: the counts here and below start anew.
                Set(node, new ScopeNode.Counts(0, 0, node.State.Generation + 1, generation));
            }
        }

        return node.State;
    }

    private void Set(ScopeNode node, ScopeNode.Counts counts)
    {
        if (_openByObject > 0)
        {
            _journal.Add((node, node.State));
        }

        node.State = counts;
    }
}
