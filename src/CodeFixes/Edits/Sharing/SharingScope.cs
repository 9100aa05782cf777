using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Sharing;

/// <summary>Puts a using statement around a statement.</summary>
internal static class SharingScope
{
    /// <summary>Puts a statement into the current scope opened once more with <c>Reuse.Auto</c>. A local that it declares is declared
    /// before, so that what follows still sees it. Null where that cannot be: where an await would leave the scope open meanwhile, where
    /// other locals are declared, and for statements with bodies.</summary>
    public static ImmutableArray<TextChange>? Around(
        StatementSyntax statement, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        var reuse = LibraryNames.ReuseAuto(model, statement.SpanStart);
        var head = $"using ({LibraryNames.OpenCurrent(model, statement.SpanStart, reuse)})";
        if (CodeMeaning.Of(model, cancellation).Waits(statement, cancellation))
        {
            return null;
        }

        switch (statement)
        {
            case ReturnStatementSyntax:
            case ExpressionStatementSyntax when !DeclaresLocals(statement):
                return Wrap(statement, new TextSpan(statement.SpanStart, 0), declaration: null, start: "", head, source);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } local
                when local.Declaration.Variables[0] is { Initializer: not null } variable
                    && StatementLists.SiblingsOf(local).Count > 0
                    && !DeclaresLocals(statement)
                    && model.GetDeclaredSymbol(variable, cancellation) is ILocalSymbol { IsConst: false, RefKind: RefKind.None }
                    && LocalTypes.Of(local.Declaration, model, cancellation) is { } type:
                var name = variable.Identifier.Text;
                var declaration = TextSpan.FromBounds(statement.SpanStart, variable.Identifier.Span.End);
                return Wrap(statement, declaration, $"{type} {name};", name, head, source);
            default:
                return null;
        }
    }

    private static ImmutableArray<TextChange> Wrap(
        StatementSyntax statement, TextSpan replaced, string? declaration, string start, string head, SourceFile source)
    {
        if (!source.OwnsItsLines(statement))
        {
            var before = declaration is null ? "" : declaration + " ";
            return [new TextChange(replaced, $"{before}{head} {{ {start}"), new TextChange(new TextSpan(statement.Span.End, 0), " }")];
        }

        var indent = source.IndentOf(statement.SpanStart);
        var (newLine, unit) = (source.LineBreak + indent, SourceFile.IndentUnitAt(indent));
        var opening = (declaration is null ? "" : declaration + newLine) + head + newLine + "{" + newLine + unit + start;
        return
        [
            new TextChange(replaced, opening),
            .. Indentation.Deeper(source.LineOf(statement.SpanStart).LineNumber + 1, statement.Span.End, unit, source),
            new TextChange(new TextSpan(source.LineOf(statement.Span.End).End, 0), newLine + "}"),
        ];
    }

    private static bool DeclaresLocals(StatementSyntax statement) => statement
        .DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
        .Any(node => node is SingleVariableDesignationSyntax);
}
