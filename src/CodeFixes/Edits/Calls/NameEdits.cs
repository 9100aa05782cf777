using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to the names of variables.</summary>
internal static class NameEdits
{
    /// <summary>The call by the first name with a number that nothing in the file has; null where the name is not written out in the
    /// call.</summary>
    public static (string Name, ImmutableArray<TextChange> Changes)? WithFreeName(
        InvocationExpressionSyntax get, SourceFile source, SemanticModel model, CancellationToken cancellation)
    {
        if (LiteralOf(get, model, cancellation) is not { Value: string written } literal)
        {
            return null;
        }

        var used = new HashSet<string>(
            source.Root.DescendantTokens().Select(token => token.Value).OfType<string>().Select(LastPart), StringComparer.Ordinal);
        var name = Enumerable.Range(1, used.Count + 1).Select(number => FormattableString.Invariant($"{written}_{number}"))
            .First(name => !used.Contains(LastPart(name)));
        return (name, [Replaced(literal, name)]);
    }

    /// <summary>The call by another name; null where the name is not written out in the call.</summary>
    public static ImmutableArray<TextChange>? WithName(
        InvocationExpressionSyntax get, string name, SemanticModel model, CancellationToken cancellation) =>
        LiteralOf(get, model, cancellation) is { } token ? [Replaced(token, name)] : null;

    /// <summary>An opening by a name of which a part is spelt otherwise; null where that is not written out in the call.</summary>
    public static ImmutableArray<TextChange>? WithScopePart(
        InvocationExpressionSyntax opening, string misspelt, string meant, SemanticModel model, CancellationToken cancellation) =>
        OpeningCall.Of(opening, model, cancellation) is { } call
        && OpeningCall.Argument(call, RuntimeNames.NameParameter)?.Value.Syntax is LiteralExpressionSyntax { Token: { Value: string name } token }
        && name.Split('/') is var parts && parts.Contains(misspelt)
            ? [Replaced(token, string.Join("/", parts.Select(part => part == misspelt ? meant : part)))]
            : null;

    /// <summary>Writes another name into a string literal.</summary>
    public static TextChange Replaced(SyntaxToken literal, string name)
    {
        // Where the literal holds the name as it is, only that part changes, and a verbatim or raw literal stays one.
        var written = literal.ValueText;
        var offset = literal.Text.IndexOf(written, StringComparison.Ordinal);
        return offset > 0 && SyntaxFacts.IsValidIdentifier("_" + name.Replace('/', '_').Replace('.', '_').Replace('-', '_'))
            ? new TextChange(new TextSpan(literal.SpanStart + offset, written.Length), name)
            : new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name, quote: true));
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('/') + 1);

    /// <summary>The literal that is the name in a call of the library.</summary>
    private static SyntaxToken? LiteralOf(InvocationExpressionSyntax get, SemanticModel model, CancellationToken cancellation) =>
        CodeMeaning.Of(model, cancellation).MemberOf(get, cancellation) == ApiMember.GetVariable
        && model.GetOperation(get, cancellation) is IInvocationOperation call
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter)?.Value.Syntax
            is LiteralExpressionSyntax { Token: { Value: string } token }
            ? token
            : null;
}
