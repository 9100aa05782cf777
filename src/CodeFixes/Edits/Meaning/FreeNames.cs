using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds names for new locals.</summary>
internal static class FreeNames
{
    /// <summary>A name for a local that the member around a place does not use yet: the given one, or the first with a number.</summary>
    public static string At(SyntaxNode place, string name) => All(place, name).First();

    /// <summary>All such names.</summary>
    public static IEnumerable<string> All(SyntaxNode place, string name)
    {
        var used = new HashSet<string>(MemberOf(place).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        return Enumerable.Range(0, int.MaxValue).Select(number => number == 0 ? name : FormattableString.Invariant($"{name}{number}"))
            .Where(candidate => !used.Contains(candidate));
    }

    /// <summary>The member around a place; the whole file for top-level statements, which share their locals.</summary>
    public static SyntaxNode MemberOf(SyntaxNode place) =>
        place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : place.SyntaxTree.GetRoot();
}
