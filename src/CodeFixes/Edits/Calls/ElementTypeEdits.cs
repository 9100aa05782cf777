using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to the element types that variables are asked for with.</summary>
internal static class ElementTypeEdits
{
    /// <summary>Asks for another element type, and declares the local that takes the variable accordingly. Null where the type depends
    /// on the caller.</summary>
    /// <param name="get">The call.</param>
    /// <param name="name">The element type as findings call it.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="source">The file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<TextChange>? Take(
        InvocationExpressionSyntax get, string name, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (CodeMeaning.Of(model, cancellation).MemberOf(get, cancellation) != ApiMember.GetVariable || model.GetOperation(get, cancellation) is not IInvocationOperation call)
        {
            return null;
        }

        return call.TargetMethod.IsGenericMethod
            ? TypeArgument(get, name, model, cancellation)
            : Argument(get, name, model, source, cancellation);
    }

    private static ImmutableArray<TextChange>? TypeArgument(
        InvocationExpressionSyntax get, string name, SemanticModel model, CancellationToken cancellation)
    {
        if (WrittenTypeOf(get) is not { } written
            || model.GetSymbolInfo(written, cancellation).Symbol is ITypeParameterSymbol
            || TypeText(name, model, written.SpanStart) is not { } type)
        {
            return null;
        }

        var change = new TextChange(written.Span, type);
        return DeclaredTypeOf(get) is { } declared && declared.ToString() == written.ToString()
            ? [new TextChange(declared.Span, type), change]
            : [change];
    }

    private static ImmutableArray<TextChange>? Argument(
        InvocationExpressionSyntax get, string name, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (LibraryNames.ElementType(model, get.SpanStart, name) is not { } dtype)
        {
            return null;
        }

        if (ArgumentEdits.GetArgument(get, RuntimeNames.DTypeParameter, model, cancellation) is not { } written)
        {
            return ArgumentEdits.Append(get.ArgumentList, $"{RuntimeNames.DTypeParameter}: {dtype}", source);
        }

        return model.GetConstantValue(written.Expression, cancellation).HasValue ? [new TextChange(written.Expression.Span, dtype)] : null;
    }

    private static TypeSyntax? WrittenTypeOf(InvocationExpressionSyntax get)
    {
        var method = get.Expression is MemberAccessExpressionSyntax access ? access.Name : get.Expression;
        return method is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } ? types[0] : null;
    }

    /// <summary>The element type in the declaration of the local that a call is the value of.</summary>
    private static TypeSyntax? DeclaredTypeOf(InvocationExpressionSyntax get) =>
        get.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration }
        && declaration.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is
        { Identifier.ValueText: RuntimeNames.Variable, TypeArgumentList.Arguments: { Count: 1 } types }
            ? types[0]
            : null;

    private static string? TypeText(string name, SemanticModel model, int position) => name switch
    {
        "float32" => "float",
        "float64" => "double",
        "float16" => HalfText(model, position),
        "int8" => "sbyte",
        "int16" => "short",
        "int32" => "int",
        "int64" => "long",
        "uint8" => "byte",
        "bool" => "bool",
        _ => null,
    };

    private static string HalfText(SemanticModel model, int position) =>
        CompilerMembers.IsHalf(model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(CompilerMembers.Half), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol as ITypeSymbol)
            ? CompilerMembers.Half
            : CompilerMembers.HalfType;
}
