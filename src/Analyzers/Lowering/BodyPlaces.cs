using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The pieces of source that a member is made of, against which places in it are counted.</summary>
internal sealed class BodyPlaces
{
    private readonly List<(SyntaxTree Tree, TextSpan Span)> _parts;

    private BodyPlaces(MemberId member, List<(SyntaxTree Tree, TextSpan Span)> parts) => (Member, _parts) = (member, parts);

    /// <summary>The pieces of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="parts">The pieces. Where one is inside another, it comes first.</param>
    public BodyPlaces(MemberId member, IEnumerable<SyntaxNode> parts)
        : this(member, [.. parts.Select(part => (part.SyntaxTree, part.Span))])
    {
    }

    /// <summary>The member.</summary>
    public MemberId Member { get; }

    /// <summary>Whether some piece is in a tree.</summary>
    public bool AreIn(SyntaxTree tree) => _parts.Exists(part => part.Tree == tree);

    /// <summary>The same pieces after some edits; null where the text of one is not what it was.</summary>
    public BodyPlaces? After(IReadOnlyList<TreeEdit> edits)
    {
        var moved = new List<(SyntaxTree, TextSpan)>(_parts.Count);
        foreach (var part in _parts)
        {
            if (edits.FirstOrDefault(edit => edit.Before == part.Tree) is not { } edit)
            {
                moved.Add(part);
            }
            else if (edit.Moved(part.Span) is { } span)
            {
                moved.Add((edit.After, span));
            }
            else
            {
                return null;
            }
        }

        return new BodyPlaces(Member, moved);
    }

    /// <summary>A place in the member.</summary>
    public Site SiteOf(SyntaxTree tree, TextSpan span)
    {
        var part = PartOf(tree, span);
        return new Site(Member, part, span.Start - _parts[part].Span.Start, span.Length);
    }

    /// <summary>A number that only what is declared at this place has in the member.</summary>
    public long OrdinalOf(SyntaxTree tree, TextSpan span)
    {
        var part = PartOf(tree, span);
        return ((long)part << 32) | (uint)(span.Start - _parts[part].Span.Start);
    }

    /// <summary>Where a place is in the source.</summary>
    public Location Locate(Site site) => site.Part < _parts.Count && _parts[site.Part] is var (tree, span)
        ? Location.Create(tree, new TextSpan(span.Start + site.Start, site.Length))
        : Location.None;

    private int PartOf(SyntaxTree tree, TextSpan span)
    {
        var part = _parts.FindIndex(part => part.Tree == tree && part.Span.Contains(span));
        if (part >= 0)
        {
            return part;
        }

        _parts.Add((tree, span)); // Such as a default value, which is written at the member that is called.
        return _parts.Count - 1;
    }
}
