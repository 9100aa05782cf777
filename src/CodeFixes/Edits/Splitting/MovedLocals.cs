using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Declares locals in front of a using whose code is cut in pieces, so that all pieces see them.</summary>
/// <param name="Names">What they are called.</param>
/// <param name="Declarations">The declarations.</param>
/// <param name="Changes">What makes assignments of the declarations that were there.</param>
internal sealed record MovedLocals(ImmutableArray<string> Names, ImmutableArray<string> Declarations, ImmutableArray<TextChange> Changes)
{
    /// <summary>The locals of the pieces that stay in the scopes which later ones use; null where one of them is no plain local with a value, or
    /// where its type cannot be written.</summary>
    public static MovedLocals? Of(IReadOnlyList<Run> runs, SemanticModel model, CancellationToken cancellation)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var declarations = ImmutableArray.CreateBuilder<string>();
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var run in runs.Where(run => run.IsInside))
        {
            var later = runs.SelectMany(other => other.Statements).Where(statement => statement.SpanStart > run.Span.End).ToList();
            foreach (var variable in DeclaredIn(run, later, model, cancellation))
            {
                if (DeclarationOf(variable, run, cancellation) is not { } declaration
                    || LocalTypes.Of(declaration.Declaration, model, cancellation) is not { } type)
                {
                    return null;
                }

                names.Add(variable.Name);
                declarations.Add($"{type} {variable.Name};");
                changes.Add(new TextChange(TextSpan.FromBounds(declaration.SpanStart, declaration.Declaration.Variables[0].SpanStart), ""));
            }
        }

        return new MovedLocals(names.ToImmutable(), declarations.ToImmutable(), changes.ToImmutable());
    }

    /// <summary>The names that leave a block with some statements.</summary>
    public static IEnumerable<string> NamesIn(IEnumerable<StatementSyntax> statements) =>
        from statement in statements
        from node in statement.DescendantNodesAndSelf(node => node == statement || node is not (StatementSyntax or AnonymousFunctionExpressionSyntax))
        let name = node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Identifier,
            SingleVariableDesignationSyntax designation => designation.Identifier,
            LocalFunctionStatementSyntax function => function.Identifier,
            _ => default,
        }
        where !name.IsKind(SyntaxKind.None)
        select name.ValueText;

    /// <summary>What a run declares that other code uses.</summary>
    private static IEnumerable<ISymbol> DeclaredIn(
        Run run, IEnumerable<StatementSyntax> later, SemanticModel model, CancellationToken cancellation) => later
        .SelectMany(statement => statement.DescendantNodes().OfType<IdentifierNameSyntax>())
        .Select(name => model.GetSymbolInfo(name, cancellation).Symbol)
        .Where(symbol => symbol is ILocalSymbol or ILabelSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
            && symbol.DeclaringSyntaxReferences.Any(reference => run.Span.Contains(reference.Span)))
        .Select(symbol => symbol!)
        .Distinct(SymbolEqualityComparer.Default).Select(symbol => symbol!)
        .OrderBy(symbol => symbol.DeclaringSyntaxReferences[0].Span.Start);

    private static LocalDeclarationStatementSyntax? DeclarationOf(ISymbol variable, Run run, CancellationToken cancellation) =>
        variable is ILocalSymbol { IsRef: false, IsConst: false }
        && variable.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: not InitializerExpressionSyntax } declarator
        && declarator.Parent?.Parent is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1 } declaration
        && run.Statements.Contains(declaration)
        && !SourceFile.HasInnerComments(declaration.Declaration.Type)
            ? declaration
            : null;
}
