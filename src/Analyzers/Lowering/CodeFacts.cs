using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What lowering one member reads in the code of others, without binding it. An edit that leaves these facts as they are is a matter
/// of the code alone that it changes.</summary>
internal static class CodeFacts
{
    /// <summary>Whether a method visibly throws whenever it is called.</summary>
    public static bool OnlyThrows(this SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } => true,
        MethodDeclarationSyntax { Body: { } body } => EndsInThrow(body),
        LocalFunctionStatementSyntax { Body: { } body } => EndsInThrow(body),
        _ => false,
    };

    /// <summary>Whether code says that it throws, maybe under a condition.</summary>
    public static bool MayThrow(this SyntaxNode declaration) =>
        declaration.DescendantTokens().Any(token => token.IsKind(SyntaxKind.ThrowKeyword) || GuardMembers.MayBeNamed(token.ValueText));

    /// <summary>Whether code closes something by hand.</summary>
    public static bool MayClose(this SyntaxNode declaration) => declaration.Mentions(CompilerMembers.Dispose);

    /// <summary>Whether code names what has the operations of the library.</summary>
    public static bool MentionsOperations(this SyntaxNode declaration) => declaration.Mentions(RuntimeNames.Op);

    /// <summary>All these facts about a member, and how it uses what its type keeps.</summary>
    public static string Of(SyntaxNode declaration) =>
        $"{declaration.OnlyThrows()} {declaration.MayThrow()} {declaration.MayClose()} {declaration.MentionsOperations()} {string.Join("\n", UsesOfKept(declaration))}";

    private static bool Mentions(this SyntaxNode declaration, string name) =>
        declaration.DescendantTokens().Any(token => token.Parent is SimpleNameSyntax && token.ValueText == name);

    private static bool EndsInThrow(BlockSyntax body) =>
        body.Statements.LastOrDefault() is ThrowStatementSyntax
        && !body.DescendantNodes().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax);

    /// <summary>How a member uses what its types keep, of which others read whether that ever changes. A constructor may set what has an initializer too.</summary>
    private static IEnumerable<string> UsesOfKept(SyntaxNode declaration)
    {
        var names = declaration.DescendantNodes().OfType<SimpleNameSyntax>();
        var types = declaration.Ancestors().OfType<TypeDeclarationSyntax>().ToList();
        var isPartial = types.Exists(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));
        var kept = new HashSet<string>(types.SelectMany(KeptBy), StringComparer.Ordinal);
        var set = declaration is ConstructorDeclarationSyntax ? new HashSet<string>(types.SelectMany(type => HeldBy(type.Members)), StringComparer.Ordinal) : [];
        return InOrder(names.Select(name => isPartial || kept.Contains(name.Identifier.ValueText) ? Around(name) : set.Contains(name.Identifier.ValueText) ? name.Identifier.ValueText : ""));
    }

    private static string Around(SimpleNameSyntax name) => name.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or ArrowExpressionClauseSyntax or ArgumentListSyntax)?.ToString() ?? "";

    private static IEnumerable<string> KeptBy(TypeDeclarationSyntax type) =>
    [
        .. type.ParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? [],
        .. HeldBy(type.Members.Where(member => member.Modifiers.Any(SyntaxKind.StaticKeyword))),
    ];

    /// <summary>The fields and properties among some members.</summary>
    private static IEnumerable<string> HeldBy(IEnumerable<MemberDeclarationSyntax> members) => members.SelectMany(member => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> InOrder(IEnumerable<string> texts) => texts.Distinct(StringComparer.Ordinal).OrderBy(text => text, StringComparer.Ordinal);
}
