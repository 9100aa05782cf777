using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Parameters that the code of their function never names: whoever hands them something does so in vain.</summary>
internal static class UnreadParameters
{
    /// <summary>How many there are in a document.</summary>
    public static int CountIn(SyntaxNode root, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var function in root.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            var (parameters, code) = function switch
            {
                BaseMethodDeclarationSyntax method => (method.ParameterList, (SyntaxNode?)method.Body ?? method.ExpressionBody),
                LocalFunctionStatementSyntax local => (local.ParameterList, (SyntaxNode?)local.Body ?? local.ExpressionBody),
                _ => (null, null),
            };
            if (parameters is { Parameters.Count: > 0 } && code is not null)
            {
                var named = new HashSet<string>(
                    (function is ConstructorDeclarationSyntax { Initializer: { } initializer } ? initializer.DescendantTokens().Concat(code.DescendantTokens()) : code.DescendantTokens())
                        .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText),
                    StringComparer.Ordinal);
                count += parameters.Parameters.Count(parameter => !named.Contains(parameter.Identifier.ValueText));
            }
        }

        return count;
    }
}
