using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;
using ScopeLint.CodeFixes.Edits.Statements;

namespace ScopeLint.CodeFixes;

/// <summary>SCL0202: removes ReuseVariables(), or moves it in front of what it comes too late for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReuseVariablesHasNoEffectFix)), Shared]
public sealed class ReuseVariablesHasNoEffectFix() : ScopeCodeFixProvider(RuleIds.ReuseVariablesHasNoEffect)
{
    /// <summary>The key of the action that removes the call.</summary>
    public const string RemoveKey = "SCL0202.Remove";

    /// <summary>The key of the action that moves the call.</summary>
    public const string MoveKey = "SCL0202.Move";

    private protected override bool Mends(string? library) => true;

    private protected override IEnumerable<FixCandidate> Propose(FixSite site, CancellationToken cancellation)
    {
        if (site.Facts.Library is not null)
        {
            if (site.FailingCall is { } ignored && StatementOf(ignored) is { } statement && OnlyNames(statement.Receiver)
                && StatementRemoval.Of(statement.Statement, site.Model, site.Source, cancellation) is { } removed)
            {
                yield return new FixCandidate("Remove reuse_variables()", RemoveKey, removed);
            }

            yield break;
        }

        // What leads to ReuseVariables() may do more than that: only the call itself can go.
        var meaning = CodeMeaning.Of(site.Model, cancellation);
        if (site.FailingCall is not { } call
            || meaning.MemberOf(call, cancellation) != ApiMember.ReuseVariables
            || StatementOf(call) is not { } found
            || !SideEffects.HasNone(found.Receiver, site.Model, cancellation)
            || StatementRemoval.Of(found.Statement, site.Model, site.Source, cancellation) is not { } removal)
        {
            yield break;
        }

        yield return new FixCandidate("Remove ReuseVariables()", RemoveKey, removal);
        var place = StatementLists.SiblingsOf(found.Statement)
            .TakeWhile(sibling => sibling != found.Statement)
            .LastOrDefault(sibling => (meaning.UseOf([sibling], cancellation) & (CodeUse.Requests | CodeUse.Opens)) != CodeUse.None); // Both depend on the flag.
        if (place is not null)
        {
            yield return new FixCandidate(
                "Move ReuseVariables() in front of what it comes too late for", MoveKey,
                StatementMoves.MoveInFront(found.Statement, place, site.Source));
        }
    }

    /// <summary>The statement that a call is all of, and what it is called on.</summary>
    private static (ExpressionStatementSyntax Statement, ExpressionSyntax Receiver)? StatementOf(InvocationExpressionSyntax call) => call switch
    {
        { Parent: ExpressionStatementSyntax statement, Expression: MemberAccessExpressionSyntax access } => (statement, access.Expression),
        { Parent: ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax statement } access } => (statement, access.Expression),
        _ => null,
    };

    /// <summary>Whether an expression names a scope object, or asks for the current one, and does nothing else.</summary>
    private static bool OnlyNames(ExpressionSyntax scope) => scope.DescendantNodesAndSelf().All(node => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: TensorFlowNames.GetVariableScope }, ArgumentList.Arguments.Count: 0 } => true,
        ArgumentListSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or ThisExpressionSyntax => true,
        _ => false,
    });
}
