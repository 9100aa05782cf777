using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What runs when a constructor does.</summary>
/// <param name="Initializers">The initializers of the type's fields, properties and events, in the order in which they run.</param>
/// <param name="BaseCall">What a type with a primary constructor hands to its base type; null where nothing.</param>
/// <param name="Body">The constructor's own body, null where it has none.</param>
/// <param name="ChainsToSameType">Whether another constructor of the type does all but the body.</param>
/// <param name="Declaration">The declaration of the constructor or its type.</param>
internal sealed record ConstructorParts(
    ImmutableArray<(ISymbol Member, IOperation Value)> Initializers, IOperation? BaseCall, IOperation? Body, bool ChainsToSameType, SyntaxNode Declaration)
{
    /// <summary>Everything that runs.</summary>
    public ImmutableArray<IOperation> Operations =>
        [.. Initializers.Select(initializer => initializer.Value), .. new[] { BaseCall, Body }.OfType<IOperation>()];

    /// <summary>The pieces of source that it is made of.</summary>
    public IEnumerable<SyntaxNode> Pieces => [.. Operations.Select(operation => operation.Syntax), Declaration];

    /// <summary>Reads a constructor, one that the compiler writes too; null for one of another project.</summary>
    public static ConstructorParts? Of(IMethodSymbol constructor, LoweringContext context, CancellationToken cancellation)
    {
        var type = constructor.ContainingType;
        if (!context.IsHere(type))
        {
            return null;
        }

        var declaration = constructor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).FirstOrDefault();
        var body = declaration is ConstructorDeclarationSyntax written ? context.OperationOf(written, cancellation) : null;
        var chains = declaration is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer };
        var place = declaration ?? type.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (chains || constructor.IsCopying() || (constructor.IsImplicitlyDeclared && type.IsValueType))
        {
            return new ConstructorParts([], null, body, chains, place);
        }

        var parts = type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().ToList();
        var initializers = parts.SelectMany(part => part.Members).SelectMany(Initialized)
            .Select(initialized => (
                Member: MemberOf(type, initialized.Name),
                Value: (context.OperationOf(initialized.Value, cancellation) as ISymbolInitializerOperation)?.Value))
            .Where(initialized => initialized is { Member: not null, Value: not null })
            .Select(initialized => (initialized.Member!, initialized.Value!));
        var baseType = declaration is TypeDeclarationSyntax
            ? parts.Select(part => part.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault())
                .FirstOrDefault(found => found is not null)
            : null;
        return new ConstructorParts(
            [.. initializers], baseType is null ? null : context.OperationOf(baseType, cancellation), body, ChainsToSameType: false, place);
    }

    private static IEnumerable<(string Name, EqualsValueClauseSyntax Value)> Initialized(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field when !IsShared(field.Modifiers) => field.Declaration.Variables
            .Where(variable => variable.Initializer is not null)
            .Select(variable => (variable.Identifier.ValueText, variable.Initializer!)),
        PropertyDeclarationSyntax { Initializer: { } initializer } property when !IsShared(property.Modifiers) =>
            [(property.Identifier.ValueText, initializer)],
        _ => [],
    };

    private static bool IsShared(SyntaxTokenList modifiers) => modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    private static ISymbol? MemberOf(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).FirstOrDefault(member => member is IFieldSymbol or IPropertySymbol or IEventSymbol);
}
