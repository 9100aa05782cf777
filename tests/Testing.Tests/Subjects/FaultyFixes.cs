using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Testing.Tests.Subjects;

internal sealed class IdleFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        Offer(context, "Idle", () => root);
}

internal sealed class TwoOperationsFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        context.RegisterCodeFix(new TwoOperations(context.Document.Project.Solution), context.Diagnostics);

    private sealed class TwoOperations(Solution solution) : CodeAction
    {
        public override string Title => "Two operations";

        public override string EquivalenceKey => Title;

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<CodeActionOperation>>([new ApplyChangesOperation(solution), new ApplyChangesOperation(solution)]);
    }
}

/// <summary>Spells a member access as one identifier.</summary>
internal sealed class GluedTokenFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        Offer(context, "Glued", () => root.ReplaceNode(call.Expression, Name("this.Good").WithTriviaFrom(call.Expression)));
}

/// <summary>Hides a comment in what it says are blanks.</summary>
internal sealed class HiddenCommentFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) => Offer(
        context,
        "Hidden",
        () => root.ReplaceNode(
            call.Expression,
            Name("Good").WithTriviaFrom(call.Expression).WithTrailingTrivia(SyntaxFactory.Whitespace("/* fixed */"))));
}

internal sealed class MissingNameFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        Offer(context, "Missing", () => root.ReplaceNode(call.Expression, Name("Missing").WithTriviaFrom(call.Expression)));
}

internal sealed class CommentOnlyFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        Offer(context, "Comment", () => root.ReplaceNode(call, call.WithTrailingTrivia(SyntaxFactory.Comment("/* bad */"))));
}

internal sealed class WorseFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) =>
        Offer(context, "Worse", () => root.ReplaceNode(call.Expression, Name("Worse").WithTriviaFrom(call.Expression)));
}

/// <summary>Leaves a variable behind that nobody uses, which the compiler warns of.</summary>
internal sealed class UnusedVariableFix : GoodCallFix
{
    protected override void Register(CodeFixContext context, SyntaxNode root, InvocationExpressionSyntax call) => Offer(
        context,
        "Unused",
        () => root.ReplaceNode(
            call.FirstAncestorOrSelf<StatementSyntax>()!,
            SyntaxFactory.ParseStatement("int unused;").WithTriviaFrom(call.FirstAncestorOrSelf<StatementSyntax>()!)));
}

internal sealed class NoFixAllFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

internal sealed class DocumentOnlyFixAllFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() =>
        FixAllProvider.Create((_, document, _) => Task.FromResult<Document?>(document), [FixAllScope.Document]);
}

internal sealed class RefusingFixAllFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() => new TranslatingFixAll(_ => null);
}

internal sealed class FirstOnlyFixAllFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        var root = (await document.GetSyntaxRootAsync(context.CancellationToken))!;
        var call = root.FindNode(diagnostics[0].Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>()!;
        return document.WithSyntaxRoot(root.ReplaceNode(call.Expression, Name("Good").WithTriviaFrom(call.Expression)));
    });
}

internal sealed class ProjectAsDocumentFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() =>
        new TranslatingFixAll(scope => scope == FixAllScope.Project ? FixAllScope.Document : scope);
}

internal sealed class ProjectAsSolutionFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() =>
        new TranslatingFixAll(scope => scope == FixAllScope.Project ? FixAllScope.Solution : scope);
}

internal sealed class SolutionAsProjectFix : GoodCallFix
{
    public override FixAllProvider? GetFixAllProvider() =>
        new TranslatingFixAll(scope => scope == FixAllScope.Solution ? FixAllScope.Project : scope);
}
