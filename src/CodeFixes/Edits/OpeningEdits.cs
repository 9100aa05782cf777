using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Changes to a call that opens a variable scope.</summary>
internal static class OpeningEdits
{
    /// <summary>The call with <c>reuse: Reuse.Auto</c>; null where it cannot have that.</summary>
    public static InvocationExpressionSyntax? WithReuseAuto(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(opening, cancellation) is not IInvocationOperation call || IsByDefaultName(call))
        {
            return null;
        }

        if (ExplicitArgument(call, RuntimeNames.ReuseParameter) is { } present)
        {
            return opening.ReplaceNode(present.Expression, ReuseAuto().WithTriviaFrom(present.Expression));
        }

        var name = SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(RuntimeNames.ReuseParameter))
            .WithColonToken(SyntaxFactory.Token(default, SyntaxKind.ColonToken, SyntaxFactory.TriviaList(SyntaxFactory.Space)));
        return opening.WithArgumentList(opening.ArgumentList.Append(SyntaxFactory.Argument(ReuseAuto()).WithNameColon(name)));
    }

    /// <summary>The call without its reuse argument; null where it has none.</summary>
    public static InvocationExpressionSyntax? WithoutReuse(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        model.GetOperation(opening, cancellation) is IInvocationOperation call
        && ExplicitArgument(call, RuntimeNames.ReuseParameter) is { } argument
        && (argument.NameColon is not null || opening.ArgumentList.Arguments.Last() == argument)
            ? opening.WithArgumentList(opening.ArgumentList.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!)
            : null;

    private static ExpressionSyntax ReuseAuto() =>
        SyntaxFactory.ParseExpression($"global::{RuntimeNames.Namespace}.{RuntimeNames.Reuse}.{RuntimeNames.ReuseAuto}")
            .WithAdditionalAnnotations(Simplifier.Annotation);

    private static bool IsByDefaultName(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter?.Name == RuntimeNames.NameParameter && argument.Value.ConstantValue is { HasValue: true, Value: null });

    private static ArgumentSyntax? ExplicitArgument(IInvocationOperation call, string parameter) => call.Arguments
        .FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)?.Syntax as ArgumentSyntax;

    /// <summary>Appends an argument, laid out like the last one: on a line of its own where that one is.</summary>
    private static ArgumentListSyntax Append(this ArgumentListSyntax list, ArgumentSyntax argument)
    {
        if (list.Arguments.Count == 0)
        {
            return list.AddArguments(argument);
        }

        var last = list.Arguments.Last();
        var comma = list.Arguments.SeparatorCount > 0
            ? list.Arguments.GetSeparator(list.Arguments.SeparatorCount - 1).WithLeadingTrivia()
            : SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var nodes = list.Arguments.GetWithSeparators()
            .Replace(last, last.WithTrailingTrivia())
            .Add(comma)
            .Add(argument.WithLeadingTrivia(last.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
                .WithTrailingTrivia(last.GetTrailingTrivia()));
        return list.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(nodes));
    }
}
