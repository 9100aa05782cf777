using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells static members that hold the same for ever, and what they hold too: it cannot change, elements of arrays aside, or it is private and
/// each use of it only asks what it holds.</summary>
/// <param name="references">The projects that tell of their types.</param>
internal sealed class FixedMembers(ReferencedProjects references)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a field or property is such a member.</summary>
    public bool Contains(ISymbol member) => _known.GetOrAdd(member, asked =>
        asked.IsSetOnce() && TypeOf(asked) is { } type && (FixedTypes.Contains(type, references) || (asked.DeclaredAccessibility == Accessibility.Private && IsOnlyAsked(asked, type))));

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    private static bool IsOnlyAsked(ISymbol member, ITypeSymbol type)
    {
        var isCollection = ContainerTypes.KindOf(type) is not null;
        return (isCollection || !type.DeclaringSyntaxReferences.IsEmpty)
            && member.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
                .SelectMany(declaration => declaration.DescendantNodes().OfType<IdentifierNameSyntax>())
                .Where(name => name.Identifier.ValueText == member.Name)
                .All(name => IsOnlyAsked(name, isCollection));
    }

    private static bool IsOnlyAsked(IdentifierNameSyntax name, bool isCollection)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return use.Parent switch
        {
            MemberAccessExpressionSyntax member when !isCollection => member.Expression == use && member.Parent is not InvocationExpressionSyntax && !member.IsWritten(),
            MemberAccessExpressionSyntax member => member.Expression == use && SequenceMembers.IsQuestion(member.Name.Identifier.ValueText),
            ElementAccessExpressionSyntax element => element.Expression == use && element.Parent is not MemberAccessExpressionSyntax && !element.IsWritten(),
            ForEachStatementSyntax loop => loop.Expression == use,
            SpreadElementSyntax => true,
            _ => false,
        };
    }
}
