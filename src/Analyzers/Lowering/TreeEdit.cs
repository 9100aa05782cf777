using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>A tree that has taken the place of another.</summary>
/// <param name="before">The other tree.</param>
/// <param name="after">The tree.</param>
internal sealed class TreeEdit(SyntaxTree before, SyntaxTree after)
{
    /// <summary>The tree before.</summary>
    public SyntaxTree Before => before;

    /// <summary>The tree now.</summary>
    public SyntaxTree After => after;

    /// <summary>Whether no declaration differs, nor what others read in code.</summary>
    public bool KeepsDeclarations =>
        before.Options.Equals(after.Options) && before.FilePath == after.FilePath && TreeOutline.Of(before).Declarations == TreeOutline.Of(after).Declarations;

    /// <summary>Where a piece of a member is now; null where its text is not what it was. Declarations are the same on both sides.</summary>
    public TextSpan? Moved(TextSpan piece)
    {
        var (old, current) = (TreeOutline.Of(before), TreeOutline.Of(after));
        var inside = -1;
        for (var body = 0; body < old.Bodies.Length; body++)
        {
            if (old.Bodies[body].Contains(piece) && (inside < 0 || old.Bodies[body].Length < old.Bodies[inside].Length))
            {
                inside = body;
            }
        }

        if (inside < 0 || current.Bodies.Length != old.Bodies.Length)
        {
            return null;
        }

        // What is in front of the piece in its body tells where it begins. One that ends with its body ends there still: nothing was put behind it.
        var (start, moved) = (old.Bodies[inside].Start, current.Bodies[inside].Start);
        var length = piece.End - start;
        var isLast = piece.End == old.Bodies[inside].End;
        return (isLast ? length == current.Bodies[inside].Length : length <= current.Bodies[inside].Length) && old.TextOf(new TextSpan(start, length)) == current.TextOf(new TextSpan(moved, length))
            ? new TextSpan(piece.Start - start + moved, piece.Length)
            : null;
    }
}
