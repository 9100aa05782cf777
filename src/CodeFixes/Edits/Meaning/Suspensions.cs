using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Statements at which a body stops, to go on later and maybe on another thread.</summary>
internal static class Suspensions
{
    /// <summary>Lets a statement wait without stopping its body, so that whoever looks at it sees what comes behind.</summary>
    public static IEnumerable<TextChange> Blocking(StatementSyntax statement)
    {
        foreach (var node in statement.DescendantNodesAndSelf(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            switch (node)
            {
                case AwaitExpressionSyntax wait:
                    yield return new TextChange(TextSpan.FromBounds(wait.SpanStart, wait.Expression.SpanStart), "(");
                    yield return new TextChange(new TextSpan(wait.Span.End, 0), ").GetAwaiter().GetResult()");
                    break;
                case YieldStatementSyntax { Expression: { } element } yield:
                    // What never yields would be no iterator.
                    yield return new TextChange(TextSpan.FromBounds(yield.SpanStart, element.SpanStart), "{ _ = ");
                    yield return new TextChange(new TextSpan(yield.Span.End, 0), " if (false) yield break; }");
                    break;
                case CommonForEachStatementSyntax { AwaitKeyword: { RawKind: not 0, Span: var keyword } }:
                    yield return new TextChange(keyword, "");
                    break;
            }
        }
    }

    /// <summary>Whether awaiting runs code of the project that no call names: an awaiter of its own.</summary>
    public static bool RunOwnAwaiters(StatementSyntax statement, SemanticModel model) => statement
        .DescendantNodesAndSelf().OfType<AwaitExpressionSyntax>()
        .Any(wait => model.GetAwaitExpressionInfo(wait).GetAwaiterMethod is not { } method
            || !method.DeclaringSyntaxReferences.IsEmpty
            || !method.ReturnType.DeclaringSyntaxReferences.IsEmpty);
}
