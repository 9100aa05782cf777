using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What lowering any body of a compilation asks.</summary>
/// <param name="Api">The library.</param>
/// <param name="Project">Which members of this project reach it.</param>
/// <param name="Foreign">Which other assemblies reach it.</param>
/// <param name="Compilation">This project.</param>
internal sealed record LoweringContext(ScopeApi Api, ProjectIndex Project, ForeignCode Foreign, Compilation Compilation)
{
    /// <summary>The names of members and types in effects.</summary>
    public SymbolIds Ids { get; } = new(Compilation.Assembly);

    private readonly ConcurrentDictionary<IMethodSymbol, bool> _onlyAnswers = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call does nothing but give its result, as long as none of its arguments can be changed: it does not reach the
    /// library, changes nothing that lives on, throws nothing and closes nothing.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="hasReceiver">Whether an object is called.</param>
    /// <param name="isVirtual">Whether the object decides what runs.</param>
    public bool OnlyAnswers(IMethodSymbol method, bool hasReceiver, bool isVirtual) =>
        !(hasReceiver && isVirtual)
        && IsOwn(method)
        && method.MethodKind is not (MethodKind.Constructor or MethodKind.LocalFunction)
        && !Project.Reaches(method)
        && (method.IsStatic || !method.IsOfExtensionBlock()) // What it runs on is no object of its own type.
        && _onlyAnswers.GetOrAdd(method, _ =>
            !(!method.IsStatic && method.ContainingType.HasState(Compilation.Assembly)) && !method.ContainingType.HasStaticState()
            && !method.MayThrow() && !method.MayClose() && !MayOperate(method));

    /// <summary>Whether a method may run an operation of the library, which may refuse its operands.</summary>
    private bool MayOperate(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType).Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Api.Assembly))
        || method.Mentions(RuntimeNames.Op);

    private readonly ConcurrentDictionary<string, bool> _mentioned = new(StringComparer.Ordinal);

    /// <summary>Whether any code of this project mentions a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="near">Where it is asked for first.</param>
    public bool IsMentioned(string name, SyntaxTree near) => _mentioned.GetOrAdd(name, _ => Project.IsMentioned(name, near));

    private readonly StaticParts _statics = new();

    /// <summary>Whether the static initializers of a type run no code that may reach the library.</summary>
    public bool HasHarmlessStatics(INamedTypeSymbol type, CancellationToken cancellation) => _statics.AreHarmless(type, this, cancellation);

    /// <summary>Whether a symbol is declared in this project.</summary>
    public bool IsOwn(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, Compilation.Assembly);

    /// <summary>Whether a member of another assembly has a body all the same.</summary>
    public bool HasModel(IMethodSymbol? method) =>
        method?.ContainingType is { } type && ModelLibrary.Names.Contains(type.Name) && !IsOwn(method) && ModelLibrary.Has(Ids.Of(method.ReducedFrom ?? method));

    /// <summary>Whether the objects of a type of another assembly are followed by their members' bodies.</summary>
    public bool IsModelled(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && ModelLibrary.Names.Contains(named.Name) && !IsOwn(named) && ModelLibrary.LayoutOf(Ids.Of(named.OriginalDefinition)) is not null;

    /// <summary>Whether any code of this project may have an object whose members have bodies though they are of another assembly.</summary>
    public bool MentionsModels(SyntaxTree near) => ModelLibrary.ObjectNames.Any(name => IsMentioned(name, near));

    /// <summary>The model of a tree of this project.</summary>
#pragma warning disable RS1030 // Callees lie in trees that nobody hands us a model of; inside an analyzer these are the driver's cached models.
    public SemanticModel ModelOf(SyntaxTree tree) => Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030

    /// <summary>The operation of a declaration; null where it has none.</summary>
    public IOperation? OperationOf(SyntaxNode declaration, CancellationToken cancellation) =>
        ModelOf(declaration.SyntaxTree).GetOperation(declaration, cancellation);
}
