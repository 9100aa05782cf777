using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Lets a member share where it opens a scope of its caller, and leaves the caller's scope as it is.</summary>
internal static class SharedOpenings
{
    /// <summary>Removes <c>scope.ReuseVariables()</c>, and gives the openings of that parameter behind it <c>reuse: Reuse.True</c>. Null where
    /// something else may share behind the call: a variable that is asked for outside these openings, or another use of the
    /// parameter.</summary>
    public static ImmutableArray<TextChange>? InsteadOf(
        ExpressionStatementSyntax call, IParameterSymbol scope, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var rest = StatementLists.Behind(call).ToList();
        if (!CodeMeaning.Of(model, cancellation).IsAllDoneBy(rest, call, cancellation))
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        changes.Add(StatementMoves.Removal(call, source));
        var isCovered = false;
        foreach (var statement in rest)
        {
            var mentions = LocalMentions.In([statement], scope, model, cancellation).ToList();
            if (mentions.Count == 0 && (isCovered || !CodeMeaning.Of(model, cancellation).UseOf([statement], cancellation).HasFlag(CodeUse.Requests)))
            {
                continue;
            }

            if (mentions.Count != 1
                || OpenedScope.By(statement, model, cancellation) is not { Opening: var opening }
                || !opening.ArgumentList.Arguments.Any(argument => argument.Expression == mentions[0])
                || OpeningEdits.WithReuseTrue(opening, model, source, cancellation) is not { } sharing)
            {
                return null;
            }

            changes.AddRange(sharing);
            isCovered |= statement is LocalDeclarationStatementSyntax;
        }

        return changes.Count > 1 ? changes.ToImmutable() : null;
    }
}
