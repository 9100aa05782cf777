using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Writes out what a method does where it becomes a delegate: a function that calls it.</summary>
internal static class WrittenCalls
{
    private const string Name = "Written";

    /// <summary>The function, bound where the method is named. Its first parameter is what the method runs on, if that is a value. Null where it
    /// cannot be written, such as for types without a name.</summary>
    public static ILocalFunctionOperation? Of(IMethodReferenceOperation reference)
    {
        var syntax = reference.Syntax;
        if (reference.SemanticModel is not { IsSpeculativeSemanticModel: false } model || Bound(model, syntax.SpanStart, TextOf(reference), (CSharpParseOptions)syntax.SyntaxTree.Options) is not { Body: { } body } function)
        {
            return null;
        }

        var called = body.Descendants().OfType<IInvocationOperation>().FirstOrDefault();
        return SymbolEqualityComparer.Default.Equals(called?.TargetMethod.OriginalDefinition, reference.Method.OriginalDefinition) && !body.Descendants().Any(part => part is IInvalidOperation)
            ? function
            : null;
    }

    private static string TextOf(IMethodReferenceOperation reference)
    {
        var method = reference.Method;
        var parameters = method.Parameters.Select(parameter => $"{Modifier(parameter.RefKind)}{Spelled(parameter.Type)} p{parameter.Ordinal}").ToList();
        var arguments = method.Parameters.Select(parameter => $"{(parameter.RefKind == RefKind.RefReadOnlyParameter ? "in " : Modifier(parameter.RefKind))}p{parameter.Ordinal}").ToList();
        var owner = method.IsStatic ? Spelled(reference.ConstrainedToType ?? method.ContainingType) : reference.Instance.IsBase() ? "base" : "on";
        if (owner == "on")
        {
            parameters.Insert(0, $"{Spelled(reference.Instance!.Type!)} on");
        }

        var types = method.TypeArguments.IsEmpty ? "" : $"<{string.Join(", ", method.TypeArguments.Select(Spelled))}>";
        return $"{(method.ReturnsVoid ? "void" : Spelled(method.ReturnType))} {Name}({string.Join(", ", parameters)}) => {owner}.@{method.Name}{types}({string.Join(", ", arguments)});";
    }

    private static string Spelled(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Modifier(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };

    /// <summary>Binds a function as if it stood at a place: in a body, or in what a field begins with.</summary>
    private static ILocalFunctionOperation? Bound(SemanticModel model, int position, string text, CSharpParseOptions options)
    {
        var block = SyntaxFactory.ParseStatement($"{{ {text} }}", options: options);
        if (!model.TryGetSpeculativeSemanticModel(position, block, out var bound))
        {
            var value = SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression($"(global::System.Action)(() => {block})", options: options));
            if (!model.TryGetSpeculativeSemanticModel(position, value, out bound))
            {
                return null;
            }

            return Function(bound!, value);
        }

        return Function(bound!, block);
    }

    private static ILocalFunctionOperation? Function(SemanticModel bound, SyntaxNode code) =>
        code.DescendantNodes().OfType<LocalFunctionStatementSyntax>().FirstOrDefault() is { } declaration ? bound.GetOperation(declaration) as ILocalFunctionOperation : null;
}
