using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Lets a member share in a scope of its own and not in its caller's.</summary>
internal static class OwnScope
{
    private const string Name = "sharing";

    /// <summary>Puts a using declaration in the place of <c>VariableScope.Current.ReuseVariables()</c>, or of the <c>if</c> that does only
    /// that, so that the rest of the member runs in its scope. Null where that does not cover all that shares: where code of the member
    /// follows behind the block, or the rest may go on running later, and where the rest asks for nothing.</summary>
    public static ImmutableArray<TextChange>? InPlaceOf(
        ExpressionStatementSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var branch = (call.Parent is BlockSyntax { Statements.Count: 1 } only ? only.Parent : call.Parent) as IfStatementSyntax;
        StatementSyntax replaced = branch is null ? call : branch;
        if (branch is { Else: not null }
            || replaced.Parent is not BlockSyntax block
            || SourceFile.HasInnerComments(replaced)
            || MemberEndingWith(block) is null
            || CodeMeaning.Of(model, cancellation).FollowsSwitch(call, cancellation)) // Whose scope it will be in when that one is mended.
        {
            return null;
        }

        var rest = StatementLists.Behind(replaced).ToList();
        if (CodeMeaning.Of(model, cancellation).MayRunLater(rest, cancellation) || !CodeMeaning.Of(model, cancellation).UseOf(rest, cancellation).HasFlag(CodeUse.Requests))
        {
            return null;
        }

        var position = replaced.SpanStart;
        var sharing = LibraryNames.ReuseMode(model, position, RuntimeNames.ReuseTrue);
        var reuse = branch is null ? sharing : $"{Operand(branch.Condition)} ? {sharing} : {LibraryNames.ReuseMode(model, position, RuntimeNames.ReuseNone)}";
        return [new TextChange(replaced.Span, $"using var {FreeNames.At(replaced, Name)} = {LibraryNames.OpenCurrent(model, position, reuse)};")];
    }

    /// <summary>The member in which nothing comes behind a block and the block runs once; null where there is none.</summary>
    public static SyntaxNode? MemberEndingWith(BlockSyntax block)
    {
        for (SyntaxNode node = block; node.Parent is { } parent; node = parent)
        {
            switch (parent)
            {
                case BaseMethodDeclarationSyntax or AccessorDeclarationSyntax:
                    return parent;
                case BlockSyntax outer when outer.Statements.Last(statement => statement is not LocalFunctionStatementSyntax) == node:
                case IfStatementSyntax or ElseClauseSyntax or UsingStatementSyntax or LockStatementSyntax:
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string Operand(ExpressionSyntax condition) =>
        condition is ConditionalExpressionSyntax or AssignmentExpressionSyntax or ThrowExpressionSyntax ? $"({condition})" : condition.ToString();
}
