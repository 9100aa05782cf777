using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Threads;

/// <summary>Changes to code that is handed to a method or constructor to be run later.</summary>
internal static class HandedCode
{
    /// <summary>Lets the lambdas and methods that a call hands over, as far as they may use scopes, run inside a scope. Null where there are
    /// none, or one of them goes on running when it has returned.</summary>
    /// <param name="scope">The local that holds the scope.</param>
    /// <param name="start">The call.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="source">The file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<TextChange>? Inside(
        string scope, ExpressionSyntax start, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var list = start switch
        {
            InvocationExpressionSyntax call => call.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            _ => null,
        };
        var head = $"using ({LibraryNames.OpenVariableScope(model, start.SpanStart)}({scope}))";
        var (meaning, changes) = (CodeMeaning.Of(model, cancellation), ImmutableArray.CreateBuilder<TextChange>());
        foreach (var expression in list?.Arguments.Select(argument => argument.Expression) ?? [])
        {
            switch (expression)
            {
                case LambdaExpressionSyntax lambda when meaning.UseOf([lambda], cancellation) != CodeUse.None:
                    if (model.GetSymbolInfo(lambda, cancellation).Symbol is not IMethodSymbol function || GoesOn(function))
                    {
                        return null;
                    }

                    changes.AddRange(lambda.Block is { } block ? Around(block, head, source) : Around(lambda, function, head, source));
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax
                    when model.GetOperation(expression, cancellation) is IMethodReferenceOperation { Method.IsAsync: false } reference && meaning.UseOf([expression], cancellation) != CodeUse.None:
                    if (Delegate(reference) is not { } invoked || GoesOn(invoked) || !HasFixedReceiver(expression))
                    {
                        return null;
                    }

                    changes.Add(Calling(expression, invoked, head, source));
                    break;
            }
        }

        return changes.Count > 0 ? changes.ToImmutable() : null;
    }

    /// <summary>Puts a using statement around the statements of a body.</summary>
    private static IEnumerable<TextChange> Around(BlockSyntax block, string head, SourceFile source)
    {
        var (open, close) = (block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart);
        var (first, last) = (source.LineOf(open), source.LineOf(close));
        if (block.Statements.Count == 0 || !source.StartsLine(close) || !source.StartsLine(block.Statements[0].SpanStart))
        {
            return [new TextChange(new TextSpan(open, 0), $" {head} {{"), new TextChange(new TextSpan(close, 0), "} ")];
        }

        var indent = source.IndentOf(block.Statements[0].SpanStart);
        return
        [
            new TextChange(new TextSpan(first.End, 0), source.LineBreak + indent + head + source.LineBreak + indent + "{"),
            .. Indentation.Deeper(first.LineNumber + 1, last.Start, SourceFile.IndentUnitAt(indent), source),
            new TextChange(new TextSpan(last.Start, 0), indent + "}" + source.LineBreak),
        ];
    }

    /// <summary>Makes the expression of a lambda a block with a using statement.</summary>
    private static IEnumerable<TextChange> Around(LambdaExpressionSyntax lambda, IMethodSymbol function, string head, SourceFile source)
    {
        var (arrow, body) = (lambda.ArrowToken.Span.End, lambda.Body.Span);
        var (before, after) = Block(lambda, function, head, source);
        var hasComment = !string.IsNullOrWhiteSpace(source.Text.ToString(TextSpan.FromBounds(arrow, body.Start)));
        return
        [
            hasComment ? new TextChange(new TextSpan(body.Start, 0), before.TrimStart(' ')) : new TextChange(TextSpan.FromBounds(arrow, body.Start), before),
            .. Indentation.Deeper(source.LineOf(body.Start).LineNumber + 1, body.End, SourceFile.IndentUnitAt(source.IndentOf(body.Start)), source),
            new TextChange(new TextSpan(body.End, 0), after),
        ];
    }

    /// <summary>Makes a method that is named a lambda that calls it.</summary>
    private static TextChange Calling(ExpressionSyntax method, IMethodSymbol function, string head, SourceFile source)
    {
        var names = string.Join(", ", function.Parameters.Select(parameter => FreeNames.At(method, parameter.Name)));
        var (before, after) = Block(method, function, head, source);
        return new TextChange(
            method.Span, $"{(function.Parameters.Length == 1 ? names : $"({names})")} =>{before}{method}({names}){after}");
    }

    /// <summary>What stands before and behind the expression of a function: laid out like the statement around it.</summary>
    private static (string Before, string After) Block(SyntaxNode place, IMethodSymbol function, string head, SourceFile source)
    {
        var result = function.ReturnsVoid ? "" : "return ";
        if (place.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !source.OwnsItsLines(statement))
        {
            return ($" {{ {head} {{ {result}", "; } }");
        }

        var newLine = source.LineBreak + source.IndentOf(place.SpanStart);
        var unit = SourceFile.IndentUnitAt(newLine);
        return (
            $"{newLine}{{{newLine}{unit}{head}{newLine}{unit}{{{newLine}{unit}{unit}{result}",
            $";{newLine}{unit}}}{newLine}}}");
    }

    /// <summary>Whether a function has not done everything when it returns.</summary>
    private static bool GoesOn(IMethodSymbol function) =>
        function.IsAsync
        || function.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
        || TaskTypes.IsTask(function.ReturnType);

    private static IMethodSymbol? Delegate(IMethodReferenceOperation reference) =>
        (reference.Parent is IDelegateCreationOperation creation ? creation.Type as INamedTypeSymbol : null)?.DelegateInvokeMethod;

    /// <summary>Whether it makes no difference when the receiver of a method is looked at.</summary>
    private static bool HasFixedReceiver(ExpressionSyntax method) =>
        method is IdentifierNameSyntax
        || (method is MemberAccessExpressionSyntax access && access.Expression is ThisExpressionSyntax or IdentifierNameSyntax or BaseExpressionSyntax);
}
