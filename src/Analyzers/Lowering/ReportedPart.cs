using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The part of a place that is underlined: the argument that gives the name, or the name of what is called, not all that stands before and
/// inside.</summary>
internal static class ReportedPart
{
    /// <summary>How parameters for names are called in all libraries.</summary>
    private const string NameWord = "name";

    /// <summary>The part of a place; always on one line.</summary>
    /// <param name="place">The place.</param>
    /// <param name="name">The full name of the variable or scope that is spoken of, or the name of an operation; null for none.</param>
    /// <param name="modelOf">The model of a tree.</param>
    public static Location Of(Location place, string? name, Func<SyntaxTree, SemanticModel> modelOf)
    {
        if (place.SourceTree is not { } tree || tree.GetRoot() is not { } root || !root.FullSpan.Contains(place.SourceSpan))
        {
            return place;
        }

        var node = root.FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        var part = node.Span == place.SourceSpan ? PartOf(node, name, new Lazy<SemanticModel>(() => modelOf(tree))) : place.SourceSpan;
        return Location.Create(tree, OnOneLine(part, tree));
    }

    private static TextSpan PartOf(SyntaxNode node, string? name, Lazy<SemanticModel> model) => node switch
    {
        InvocationExpressionSyntax call => NameIn(call.ArgumentList, CalledName(call.Expression), name, model),
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } creation => NameIn(arguments, creation.Type.Span, name, model),
        ObjectCreationExpressionSyntax creation => creation.Type.Span,
        ImplicitObjectCreationExpressionSyntax creation => NameIn(creation.ArgumentList, creation.NewKeyword.Span, name, model),
        ConstructorInitializerSyntax initializer => NameIn(initializer.ArgumentList, initializer.ThisOrBaseKeyword.Span, name, model),
        VariableDeclarationSyntax { Variables: { Count: 1 } variables } when variables[0].Initializer is { Value: var value } => PartOf(value, name, model),
        VariableDeclaratorSyntax { Initializer.Value: var value } => PartOf(value, name, model),
        AwaitExpressionSyntax wait when !IsOnOneLine(wait.Span, wait.SyntaxTree) => wait.AwaitKeyword.Span,
        BinaryExpressionSyntax binary when !IsOnOneLine(binary.Span, binary.SyntaxTree) => binary.OperatorToken.Span,
        MemberAccessExpressionSyntax access when !IsOnOneLine(access.Span, access.SyntaxTree) => access.Name.Span,
        ConstructorDeclarationSyntax declaration => declaration.Identifier.Span,
        BaseTypeDeclarationSyntax declaration => declaration.Identifier.Span,
        _ => node.Span,
    };

    private static TextSpan CalledName(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.Span,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.Span,
        SimpleNameSyntax simple => simple.Identifier.Span,
        _ => called.Span,
    };

    /// <summary>The argument that gives the name, if it is on the line that a stack names for the call.</summary>
    private static TextSpan NameIn(BaseArgumentListSyntax arguments, TextSpan called, string? name, Lazy<SemanticModel> model)
    {
        var tree = arguments.SyntaxTree;
        if (name is null || tree.GetText().ToString(called) == name)
        {
            return called;
        }

        var onTheLine = arguments.Arguments.Where(argument => IsOnOneLine(TextSpan.FromBounds(called.Start, argument.Span.End), tree)).ToList();
        var giving = onTheLine.Find(argument => model.Value.GetConstantValue(argument.Expression).Value is string text && Names(text, name))
            ?? (onTheLine.Count > 0 ? onTheLine.Find(argument => IsForName(argument, model.Value)) : null);
        return giving?.Expression.Span ?? called;
    }

    /// <summary>Whether a text is what a full name consists of in part, be it with a number behind.</summary>
    private static bool Names(string text, string name)
    {
        var part = text.Trim('/');
        for (var start = name.IndexOf(part, StringComparison.Ordinal); part.Length > 0 && start >= 0; start = name.IndexOf(part, start + 1, StringComparison.Ordinal))
        {
            var end = start + part.Length;
            var isNumbered = end + 1 < name.Length && name[end] == '_' && char.IsDigit(name[end + 1]);
            if ((start == 0 || name[start - 1] == '/') && (end == name.Length || name[end] == '/' || isNumbered))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an argument is what a library takes for a name. What the parameters of own code are for is not known.</summary>
    private static bool IsForName(ArgumentSyntax argument, SemanticModel model) =>
        argument.Parent?.Parent is { } call
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true } method
        && ParameterOf(argument, method) is { } parameter
        && parameter.Name.IndexOf(NameWord, StringComparison.OrdinalIgnoreCase) >= 0
        && model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.System_String };

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method) =>
        argument.NameColon is { } colon ? method.Parameters.FirstOrDefault(parameter => parameter.Name == colon.Name.Identifier.ValueText)
        : argument.Parent is BaseArgumentListSyntax list && list.Arguments.IndexOf(argument) is var index && index < method.Parameters.Length ? method.Parameters[index]
        : null;

    private static bool IsOnOneLine(TextSpan span, SyntaxTree tree)
    {
        var lines = tree.GetLineSpan(span);
        return lines.StartLinePosition.Line == lines.EndLinePosition.Line;
    }

    private static TextSpan OnOneLine(TextSpan span, SyntaxTree tree)
    {
        var line = tree.GetText().Lines.GetLineFromPosition(span.Start);
        return span.End <= line.End ? span : TextSpan.FromBounds(span.Start, Math.Max(span.Start, span.Start + tree.GetText().ToString(TextSpan.FromBounds(span.Start, line.End)).TrimEnd().Length));
    }
}
