using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The models that a project itself has of members of other assemblies, whose code is not at hand: classes with <c>[ModelOf]</c>.</summary>
internal sealed class OwnModels
{
    private static readonly OwnModels None = new([]);

    private readonly ImmutableDictionary<string, IMethodSymbol> _members;

    private OwnModels(ImmutableArray<ModelFit> models)
    {
        Models = models;
        _members = models.Where(model => model.Obstacle is null).SelectMany(model => model.Class.GetMembers().OfType<IMethodSymbol>())
            .GroupBy(IdText.Of, StringComparer.Ordinal).ToImmutableDictionary(members => members.Key, members => members.First(), StringComparer.Ordinal);
    }

    /// <summary>The classes, those that cannot be models of what they name among them.</summary>
    public ImmutableArray<ModelFit> Models { get; }

    /// <summary>The models of a project.</summary>
    /// <param name="project">What its trees say without being bound.</param>
    /// <param name="modelOf">Gives the model of a tree.</param>
    /// <param name="references">The referenced projects whose code is followed.</param>
    public static OwnModels Of(IndexQuestions project, Func<SyntaxTree, SemanticModel> modelOf, ReferencedProjects references)
    {
        var trees = project.TreesDeclaring([ModelNames.ModelOf, ModelNames.ModelOfAttribute]);
        return trees.IsEmpty ? None : new OwnModels(
        [
            .. trees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(declaration => declaration.ModelledType() is not null)
                .Select(declaration => modelOf(tree).GetDeclaredSymbol(declaration))).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .Where(IdText.IsModel).Select(type => new ModelFit(type, references)),
        ]);
    }

    /// <summary>The member that stands for one of another assembly; null where none does.</summary>
    public IMethodSymbol? Find(IMethodSymbol member) => !_members.IsEmpty && _members.TryGetValue(IdText.Of(SymbolIds.Defined(member)), out var model) ? model : null;
}
