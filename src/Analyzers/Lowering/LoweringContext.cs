using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What lowering any body of a compilation asks.</summary>
/// <param name="Api">The library.</param>
/// <param name="Project">Which members of this project reach it.</param>
/// <param name="Foreign">Which other assemblies reach it.</param>
/// <param name="Compilation">This project.</param>
internal sealed record LoweringContext(ScopeApi Api, ProjectIndex Project, ForeignCode Foreign, Compilation Compilation)
{
    private readonly StaticParts _statics = new();

    /// <summary>Whether the static initializers of a type run no code that may reach the library.</summary>
    public bool HasHarmlessStatics(INamedTypeSymbol type, CancellationToken cancellation) => _statics.AreHarmless(type, this, cancellation);

    /// <summary>Whether a symbol is declared in this project.</summary>
    public bool IsOwn(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, Compilation.Assembly);

    /// <summary>The model of a tree of this project.</summary>
#pragma warning disable RS1030 // Callees lie in trees that nobody hands us a model of; inside an analyzer these are the driver's cached models.
    public SemanticModel ModelOf(SyntaxTree tree) => Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>The operation of a declaration; null where it has none.</summary>
    public IOperation? OperationOf(SyntaxNode declaration, CancellationToken cancellation) =>
        ModelOf(declaration.SyntaxTree).GetOperation(declaration, cancellation);
}
