using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>How a class with <c>[ModelOf]</c> fits the type that it names.</summary>
/// <param name="model">The class.</param>
/// <param name="references">The referenced projects whose code is followed.</param>
internal sealed class ModelFit(INamedTypeSymbol model, ReferencedProjects references)
{
    private readonly INamedTypeSymbol _real = IdText.ModelledBy(model);

    /// <summary>The class.</summary>
    public INamedTypeSymbol Class => model;

    /// <summary>Why it is no model at all; null where it is one.</summary>
    public string? Obstacle =>
        SymbolEqualityComparer.Default.Equals(_real, model) ? "its attribute names no type"
        : _real.TypeKind == TypeKind.Error ? $"there is no type {Name}"
        : SymbolEqualityComparer.Default.Equals(_real.ContainingAssembly, model.ContainingAssembly) ? $"{Name} is declared in this project, so that its own code is followed"
        : references.Contain(_real.ContainingAssembly) ? $"the code of {_real.ContainingAssembly.Name} is followed without one"
        : ModelLibrary.HasType(IdText.Of((ITypeSymbol)_real)) ? $"what {Name} does is known without one"
        : _real.Arity != model.Arity ? $"{Name} has {Count(_real.Arity)}, and the class has {Count(model.Arity)}"
        : null;

    /// <summary>The members that stand for none, each with the reason.</summary>
    public IEnumerable<(ISymbol Member, string Reason)> Misfits => Obstacle is not null ? [] : model.GetMembers()
        .Where(member => member is IMethodSymbol { IsImplicitlyDeclared: false, DeclaredAccessibility: Accessibility.Public, ExplicitInterfaceImplementations.IsEmpty: true, IsOverride: false })
        .Cast<IMethodSymbol>().Where(member => !_real.GetMembers(member.MetadataName).OfType<IMethodSymbol>().Any(other => IdText.Of(other) == IdText.Of(member)))
        .Select(member => (member.AssociatedSymbol ?? member, ReasonOf(member)));

    private string Name => $"'{_real.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}'";

    private static string Count(int arity) => arity switch
    {
        0 => "no type parameters",
        1 => "one type parameter",
        _ => FormattableString.Invariant($"{arity} type parameters"),
    };

    private string ReasonOf(IMethodSymbol member)
    {
        var others = _real.GetMembers(member.MetadataName).OfType<IMethodSymbol>().Where(other => !other.IsImplicitlyDeclared || other.MethodKind == MethodKind.Constructor).ToList();
        var what = member.MethodKind == MethodKind.Constructor ? "constructor" : $"member '{(member.AssociatedSymbol ?? member).Name}'";
        return others.Count == 0 ? $"{Name} has no {what}" : $"no {what} of {Name} has this signature; it has {string.Join(" and ", others.Take(MostShown).Select(Shown))}";
    }

    private const int MostShown = 2;

    private static string Shown(IMethodSymbol method) =>
        $"'{(method.IsStatic ? "static " : "")}{(method.AssociatedSymbol ?? method).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'";
}
