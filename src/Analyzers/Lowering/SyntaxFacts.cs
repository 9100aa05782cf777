using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Questions about syntax that need no binding.</summary>
internal static class SyntaxFacts
{
    /// <summary>Whether a body runs when an object is made: a constructor, those of base types, or the initializer of a field or property.</summary>
    public static bool IsConstruction(this SyntaxNode body) =>
        body is ConstructorDeclarationSyntax or EqualsValueClauseSyntax or BaseListSyntax or PrimaryConstructorBaseTypeSyntax;

    /// <summary>Whether a body is a method that runs when its assembly is loaded.</summary>
    public static bool IsModuleInitializer(this SyntaxNode body) =>
        body is MethodDeclarationSyntax method && method.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString().Contains("ModuleInitializer"));

    /// <summary>Whether a body runs before anything else of its type does: the initializer of a field or property, a static constructor.</summary>
    public static bool IsInitializer(this SyntaxNode body) =>
        body is EqualsValueClauseSyntax
        || (body is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword));

    /// <summary>Whether what a name gives is closed where it is named: by a call, or by a using statement of its own.</summary>
    public static bool IsClosedAtOnce(this SyntaxToken name)
    {
        var value = name.Parent is { Parent: MemberAccessExpressionSyntax access } && access.Name == name.Parent ? access : name.Parent;
        return value?.Parent is UsingStatementSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(IDisposable.Dispose) }
            or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: nameof(IDisposable.Dispose) } } };
    }

    /// <summary>Whether the code around an expression may put something where it reads.</summary>
    public static bool IsWritten(this ExpressionSyntax part) => part.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == part,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };
}
