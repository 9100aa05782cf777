using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells private collections that no code ever changes: each use of one only asks what it holds.</summary>
internal sealed class FixedCollections
{
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "Contains", "ContainsKey", "ContainsValue", "TryGetValue", "GetValueOrDefault", "Count", "Length", "Keys", "Values", "IndexOf", "First", "Last", "Any",
        "All", "Select", "Where", "ToList", "ToArray", "ElementAt", "Single", "FirstOrDefault", "Skip", "Take", "Zip", "Concat", "Aggregate", "Sum", "Max", "Min",
    };

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a field or property is such a collection.</summary>
    public bool Contains(ISymbol member) => _known.GetOrAdd(member, static asked =>
        asked.DeclaredAccessibility == Accessibility.Private
        && ContainerTypes.KindOf((asked as IFieldSymbol)?.Type ?? (asked as IPropertySymbol)?.Type) is not null
        && asked.ContainingType.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .SelectMany(type => type.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == asked.Name)
            .All(IsOnlyAsked));

    private static bool IsOnlyAsked(IdentifierNameSyntax name)
    {
        ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return use.Parent switch
        {
            MemberAccessExpressionSyntax member => member.Expression == use && Questions.Contains(member.Name.Identifier.ValueText),
            ElementAccessExpressionSyntax element => element.Expression == use && !IsWritten(element),
            ForEachStatementSyntax loop => loop.Expression == use,
            SpreadElementSyntax => true,
            _ => false,
        };
    }

    private static bool IsWritten(ElementAccessExpressionSyntax element) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == element,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        MemberAccessExpressionSyntax or RefExpressionSyntax => true,
        _ => false,
    };
}
