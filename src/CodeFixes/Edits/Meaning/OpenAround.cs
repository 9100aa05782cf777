using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.CodeFixes.Edits.Layout;

namespace ScopeLint.CodeFixes.Edits.Meaning;

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
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var places = new List<SyntaxNode> { place };
        while (places.Count > 0)
        {
            var fresh = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var next in places)
            {
                cancellation.ThrowIfCancellationRequested();
                var meaning = next.SyntaxTree == model.SyntaxTree ? model : model.Compilation.GetSemanticModel(next.SyntaxTree);
                if (IsOpenAt(next, anyScope, meaning, cancellation) || CallablesAround(next, meaning, cancellation) is not { } callables)
                {
                    return true;
                }

                fresh.UnionWith(callables.Where(seen.Add));
            }

            places = fresh.Count == 0 ? [] : [.. model.Compilation.SyntaxTrees.SelectMany(tree => CallsIn(tree, fresh, model.Compilation, cancellation))];
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

    /// <summary>What the code around a place is called by; null where it is run otherwise, as a lambda is.</summary>
    private static IReadOnlyList<ISymbol>? CallablesAround(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        var callables = place.AncestorsAndSelf().OfType<LocalFunctionStatementSyntax>()
            .Select(function => model.GetDeclaredSymbol(function, cancellation)).OfType<ISymbol>().ToList();
        switch (FreeNames.MemberOf(place))
        {
            case CompilationUnitSyntax:
                break;
            case MethodDeclarationSyntax or PropertyDeclarationSyntax
                when model.GetDeclaredSymbol(FreeNames.MemberOf(place), cancellation) is { } member:
                callables.Add(member);
                break;
            default:
                return null;
        }

        return place.Ancestors().Any(node => node is AnonymousFunctionExpressionSyntax) ? null : callables;
    }

    /// <summary>Where a tree names one of some methods or properties, or something of the same name that may stand for it.</summary>
    private static IEnumerable<SyntaxNode> CallsIn(
        SyntaxTree tree, HashSet<ISymbol> callables, Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(callables.Select(callable => callable.Name), StringComparer.Ordinal);
        var mentions = tree.GetRoot(cancellation).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText))
            .Select(token => token.Parent).OfType<SimpleNameSyntax>().ToList();
        if (mentions.Count == 0)
        {
            return mentions;
        }

        var model = compilation.GetSemanticModel(tree);
        return mentions.Where(mention => model.GetSymbolInfo(mention, cancellation).Symbol is not { } symbol
            || symbol.IsAbstract || symbol.IsVirtual || symbol.IsOverride
            || callables.Contains(((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition));
    }
}
