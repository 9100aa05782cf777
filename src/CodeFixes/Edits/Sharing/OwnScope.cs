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
        var (meaning, rest) = (CodeMeaning.Of(model, cancellation), StatementLists.Behind(replaced).ToList());
        if (branch is { Else: not null }
            || SourceFile.HasInnerComments(replaced)
            || meaning.FollowsSwitch(call, cancellation) // It will be in the scope of that one when that is mended.
            || !meaning.IsAllDoneBy(rest, call, cancellation)
            || !meaning.UseOf(rest, cancellation).HasFlag(CodeUse.Requests))
        {
            return null;
        }

        var position = replaced.SpanStart;
        var sharing = LibraryNames.ReuseMode(model, position, RuntimeNames.ReuseTrue);
        var reuse = branch is null ? sharing : $"{Operand(branch.Condition)} ? {sharing} : {LibraryNames.ReuseMode(model, position, RuntimeNames.ReuseNone)}";
        return [new TextChange(replaced.Span, $"using var {FreeNames.At(replaced, Name)} = {LibraryNames.OpenCurrent(model, position, reuse)};")];
    }

    private static string Operand(ExpressionSyntax condition) =>
        condition is ConditionalExpressionSyntax or AssignmentExpressionSyntax or ThrowExpressionSyntax ? $"({condition})" : condition.ToString();
}
