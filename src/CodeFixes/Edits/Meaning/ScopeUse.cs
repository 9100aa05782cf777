using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits.Meaning;

/// <summary>Finds out whether code may notice which scope is open, and what it may do with it. Code that is out of sight may do anything.</summary>
internal static class ScopeUse
{
    /// <summary>Whether some code may use the library other than by what it already holds, itself or by the members of the project that it
    /// uses, or may let other code run meanwhile.</summary>
    public static bool MayBeIn(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (node, symbol, _) => Suspensions.Is(node) || (symbol is not null && DependsOnTheScope(symbol)), model, cancellation);

    /// <summary>The same, apart from letting other code run meanwhile.</summary>
    public static bool MayBeInOwn(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (_, symbol, _) => symbol is not null && DependsOnTheScope(symbol), model, cancellation);

    /// <summary>Whether some code may open a variable scope.</summary>
    public static bool MayOpen(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (_, symbol, _) => symbol is IMethodSymbol method && LibraryNames.IsOpen(method), model, cancellation);

    /// <summary>Whether some code may open a variable scope by its default name, which is numbered by those opened before it.</summary>
    public static bool MayOpenByDefaultName(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(
            code, (node, _, meaning) => node is InvocationExpressionSyntax call && OpeningCall.Of(call, meaning, cancellation) is { } opening && OpeningCall.MayGoByDefaultName(opening), model, cancellation);

    /// <summary>Whether some code may get hold of the scope that is open, and not just ask it for something.</summary>
    public static bool MayCapture(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (node, symbol, _) => LibraryNames.IsCurrentScope(symbol) && !IsPartOfAccess(node), model, cancellation);

    /// <summary>Whether some code may call ReuseVariables().</summary>
    public static bool MaySwitch(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (_, symbol, _) => symbol is IMethodSymbol method && LibraryNames.IsReuseVariables(method), model, cancellation);

    /// <summary>Whether some code may notice which name scope is open: whether it makes operations, or variables of its own.</summary>
    public static bool MayNameOperations(IEnumerable<SyntaxNode> code, SemanticModel model, CancellationToken cancellation) =>
        ReachedCode.Any(code, (_, symbol, _) => symbol is not null && NamesOperations(symbol), model, cancellation);

    private static bool IsPartOfAccess(SyntaxNode node) =>
        node.Parent is MemberAccessExpressionSyntax access && (access.Expression == node || access.Name == node);

    private static bool DependsOnTheScope(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method when LibraryNames.IsOfTheLibrary(method) || LibraryNames.IsElsewhere(method) => method.MethodKind != MethodKind.Conversion,
        IPropertySymbol { IsStatic: true } property when LibraryNames.IsOfTheLibrary(property) => property.Name is RuntimeNames.Current or RuntimeNames.Default,
        _ => false,
    };

    private static bool NamesOperations(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method when LibraryNames.IsOfTheLibrary(method) => method.ContainingType.Name switch
        {
            RuntimeNames.Variable => !LibraryNames.IsGet(method),
            RuntimeNames.Graph => method.MethodKind != MethodKind.Constructor && method.Name != RuntimeNames.AsDefault,
            RuntimeNames.VariableScope or RuntimeNames.Initializer or RuntimeNames.Shape or RuntimeNames.DType => false,
            _ => true,
        },
        IPropertySymbol { IsStatic: true } property => LibraryNames.Is(property.ContainingType, RuntimeNames.NameScope),
        _ => false,
    };
}
