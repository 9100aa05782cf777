using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Threads;

/// <summary>A local that holds an open scope.</summary>
/// <param name="Name">The local.</param>
/// <param name="Changes">What is to be changed so that there is one.</param>
internal sealed record KeptScope(string Name, ImmutableArray<TextChange> Changes)
{
    private const string NewName = "scope";

    /// <summary>The local that holds what a call opens, or a new one in the head of its using statement; null where there can be none, or the
    /// local may hold something else too.</summary>
    public static KeptScope? Of(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        opening.Parent is UsingStatementSyntax ? Introduced(opening)
        : OpeningCall.LocalOf(opening, model, cancellation) is { } local && CodeMeaning.Of(model, cancellation) is var meaning
            && meaning.Library.IsVariableScope(local.Type) && meaning.GiverOf(local, cancellation) == opening.Span ? new KeptScope(local.Name, [])
        : null;

    private static KeptScope Introduced(InvocationExpressionSyntax opening)
    {
        var name = FreeNames.At(opening, NewName);
        return new KeptScope(name, [new TextChange(new TextSpan(opening.SpanStart, 0), $"var {name} = ")]);
    }
}
