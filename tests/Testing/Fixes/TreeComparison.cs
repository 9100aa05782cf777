using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeLint.Testing.Fixes;

/// <summary>
/// Compares the tree an action built with the tree its text parses to. A difference means that the action glued tokens
/// together, hid code in trivia, or nested nodes as no parser would: later fixes would then work on a tree that does not exist.
/// </summary>
internal static class TreeComparison
{
    /// <summary>Finds the first difference, null if there is none.</summary>
    /// <param name="built">The root of the tree the action left.</param>
    /// <returns>A sentence on the difference.</returns>
    public static string? FirstDifference(SyntaxNode built)
    {
        var parsed = CSharpSyntaxTree.ParseText(built.ToFullString(), (CSharpParseOptions)built.SyntaxTree.Options).GetRoot();
        return FirstDifference(Structure(built), Structure(parsed)) ?? FirstDifference(Trivia(built), Trivia(parsed));
    }

    private static IEnumerable<string> Structure(SyntaxNode root) => root
        .DescendantNodesAndTokensAndSelf()
        .Select(item => item.IsToken ? $"{item.Kind()} '{item.AsToken().Text}'" : item.Kind().ToString());

    /// <summary>
    /// All trivia in the order of the text, whichever token owns it, since formatting may hand a line end from one token to the
    /// next. Empty trivia (the markers of the formatter) and the cutting of blanks into pieces make no difference either.
    /// </summary>
    private static IEnumerable<string> Trivia(SyntaxNode root)
    {
        var blanks = "";
        foreach (var trivia in root.DescendantTrivia().Where(trivia => trivia.FullSpan.Length > 0))
        {
            if (trivia.IsKind(SyntaxKind.WhitespaceTrivia) && string.IsNullOrWhiteSpace(trivia.ToFullString()))
            {
                blanks += trivia.ToFullString();
                continue;
            }

            if (blanks.Length > 0)
            {
                yield return $"{SyntaxKind.WhitespaceTrivia} '{blanks}'";
                blanks = "";
            }

            yield return $"{trivia.Kind()} '{trivia.ToFullString()}'";
        }
    }

    private static string? FirstDifference(IEnumerable<string> built, IEnumerable<string> parsed)
    {
        using var left = built.GetEnumerator();
        using var right = parsed.GetEnumerator();
        var previous = "the start of the file";
        while (true)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft && !hasRight)
            {
                return null;
            }

            var (mine, theirs) = (hasLeft ? left.Current : "nothing", hasRight ? right.Current : "nothing");
            if (mine != theirs)
            {
                return $"after {previous} the action built {mine} where the parser finds {theirs}";
            }

            previous = mine;
        }
    }
}
