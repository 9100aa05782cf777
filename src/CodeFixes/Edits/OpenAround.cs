using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Finds out what may be open where some code begins to run: another thread, on which it may go on, has none of it open.</summary>
internal static class OpenAround
{
    /// <summary>Whether something may be open around a statement, opened by its member or by those of the project that call it.</summary>
    /// <param name="place">The statement.</param>
    /// <param name="anyScope">Whether scopes count, and not just default graphs.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool MayBe(StatementSyntax place, bool anyScope, SemanticModel model, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var places = new List<SyntaxNode> { place };
        while (places.Count > 0)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var next in places)
            {
                cancellation.ThrowIfCancellationRequested();
                var meaning = next.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(next.SyntaxTree);
                if (IsOpenAt(next, anyScope, meaning, cancellation) || !AddCallable(next, names))
                {
                    return true;
                }
            }

            names.RemoveWhere(name => !seen.Add(name));
            places = names.Count == 0 ? [] : [.. model.Compilation.SyntaxTrees.SelectMany(tree => MentionsIn(tree.GetRoot(cancellation), names))];
        }

        return false;
    }

    private static bool IsOpenAt(SyntaxNode place, bool anyScope, SemanticModel model, CancellationToken cancellation)
    {
        return place.Ancestors().OfType<UsingStatementSyntax>()
                .Where(outer => outer.Statement.Span.Contains(place.Span))
                .Any(outer => Opens((SyntaxNode?)outer.Expression ?? outer.Declaration!))
            || place.AncestorsAndSelf().OfType<StatementSyntax>()
                .SelectMany(statement => StatementLists.SiblingsOf(statement).TakeWhile(sibling => sibling != statement))
                .Any(Opens);

        // What a using statement opens is closed behind it.
        bool Opens(SyntaxNode code) => code
            .DescendantNodesAndSelf(node => node is not UsingStatementSyntax).OfType<InvocationExpressionSyntax>()
            .Any(call => model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol method && IsOpening(method, anyScope));
    }

    private static bool IsOpening(IMethodSymbol method, bool anyScope) => LibraryNames.IsOfTheLibrary(method)
        ? LibraryNames.IsAsDefault(method) || (anyScope && (LibraryNames.IsOpen(method) || LibraryNames.IsOpenNameScope(method)))
        : !method.DeclaringSyntaxReferences.IsEmpty
            && (method.ReturnType.SpecialType == SpecialType.System_IDisposable
                || (anyScope && (LibraryNames.Is(method.ReturnType, RuntimeNames.VariableScope) || LibraryNames.Is(method.ReturnType, RuntimeNames.NameScope))));

    /// <summary>Notes the name by which the code around a place is called; false where it is run otherwise, as a lambda
    /// is.</summary>
    private static bool AddCallable(SyntaxNode place, HashSet<string> names)
    {
        if (place.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax))
        {
            return false;
        }

        if (place.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is { } function)
        {
            names.Add(function.Identifier.ValueText);
        }

        switch (FreeNames.MemberOf(place))
        {
            case MethodDeclarationSyntax method:
                names.Add(method.Identifier.ValueText);
                return true;
            case PropertyDeclarationSyntax property:
                names.Add(property.Identifier.ValueText);
                return true;
            default:
                return FreeNames.MemberOf(place) is CompilationUnitSyntax;
        }
    }

    private static IEnumerable<SyntaxNode> MentionsIn(SyntaxNode root, HashSet<string> names) => root.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax && names.Contains(token.ValueText))
        .Select(token => token.Parent!);
}
