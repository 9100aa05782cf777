using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;

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
            .Any(attribute => attribute.Name.ToString().Contains(CompilerMembers.ModuleInitializer));

    /// <summary>An expression without parentheses around it and without signs that it is not null, which are no operations.</summary>
    public static SyntaxNode Bare(this SyntaxNode code) => code switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => inner.Bare(),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => inner.Bare(),
        _ => code,
    };

    /// <summary>Whether a symbol is defined in a tree.</summary>
    public static bool Defines(this SyntaxTree tree, string symbol)
    {
        var isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        var directives = tree.GetRoot().ContainsDirectives ? tree.GetRoot().GetFirstToken(includeZeroWidth: true, includeDirectives: false).LeadingTrivia : default;
        foreach (var directive in directives.Select(trivia => trivia.GetStructure()).OfType<DirectiveTriviaSyntax>().Where(directive => directive.IsActive))
        {
            isDefined = directive switch
            {
                DefineDirectiveTriviaSyntax define when define.Name.ValueText == symbol => true,
                UndefDirectiveTriviaSyntax undefine when undefine.Name.ValueText == symbol => false,
                _ => isDefined,
            };
        }

        return isDefined;
    }

    /// <summary>The type of the objects that a body runs on, or in which it stands; null where that is not written.</summary>
    public static string? OwnerName(this SyntaxNode body) => body.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() switch
    {
        { Identifier.ValueText: { Length: > 0 } name } => name,
        TypeDeclarationSyntax { ParameterList.Parameters: [{ Type: SimpleNameSyntax { Identifier.ValueText: var extended } }] } => extended, // An extension block.
        _ => null,
    };

    /// <summary>Whether code that does not know the type of a body may run it: it overrides a member, or may implement one of an interface.</summary>
    public static bool MayBeDispatched(this SyntaxNode body) => body.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        DestructorDeclarationSyntax => true,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => false,
        MethodDeclarationSyntax { Identifier.ValueText: CompilerMembers.Equality or CompilerMembers.Hash or TextMembers.ToText } => true,
        { } member => body is not LocalFunctionStatementSyntax && !member.Modifiers.Any(SyntaxKind.StaticKeyword)
            && (member.Parent is not TypeDeclarationSyntax { BaseList: null } and not EnumDeclarationSyntax
                || (member.Parent is TypeDeclarationSyntax type && (type is InterfaceDeclarationSyntax || type.Modifiers.Any(SyntaxKind.PartialKeyword)))),
        null => false,
    };

    /// <summary>What a body makes that may be the builder of a collection: a collection expression of that type runs it.</summary>
    public static string? BuiltType(this SyntaxNode body) => body is MethodDeclarationSyntax { ParameterList.Parameters: [{ Type: var elements }] } method
        && method.Modifiers.Any(SyntaxKind.StaticKeyword) && LastName(elements) == CompilerMembers.BuilderElements ? LastName(method.ReturnType) : null;

    /// <summary>The type for whose members those of a class stand that a body is in, by its identifier; null where it stands for none.</summary>
    public static string? ModelledType(this SyntaxNode body) => body.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { AttributeLists.Count: > 0 } type ? null
        : type.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => LastName(attribute.Name) is ModelNames.ModelOf or ModelNames.ModelOfAttribute)
            .Select(attribute => LastName((attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression as TypeOfExpressionSyntax)?.Type) ?? "").FirstOrDefault();

    private static string? LastName(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether a body runs before anything else of its type does: the initializer of a field or property, a static constructor.</summary>
    public static bool IsInitializer(this SyntaxNode body) =>
        body is EqualsValueClauseSyntax
        || (body is ConstructorDeclarationSyntax constructor && constructor.Modifiers.Any(SyntaxKind.StaticKeyword));

    /// <summary>The names of the static members that a declaration declares which can be changed, or whose value can be.</summary>
    public static IEnumerable<string> ChangingStatics(MemberDeclarationSyntax member) => !member.Modifiers.Any(SyntaxKind.StaticKeyword) ? [] : member switch
    {
        BaseFieldDeclarationSyntax field when !(field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && field.Declaration.Type is PredefinedTypeSyntax) =>
            field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        PropertyDeclarationSyntax { AccessorList: { } accessors } property when accessors.Accessors.Count > 1
            || (property.Type is not PredefinedTypeSyntax && accessors.Accessors.Any(accessor => accessor is { Body: null, ExpressionBody: null })) => [property.Identifier.ValueText],
        _ => [],
    };

    /// <summary>Whether what a name gives is closed where it is named: by a call, or by a using statement of its own.</summary>
    public static bool IsClosedAtOnce(this SyntaxToken name)
    {
        var value = name.Parent is { Parent: MemberAccessExpressionSyntax access } && access.Name == name.Parent ? access : name.Parent;
        return value?.Parent is UsingStatementSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: CompilerMembers.Dispose }
            or ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: CompilerMembers.Dispose } } };
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
