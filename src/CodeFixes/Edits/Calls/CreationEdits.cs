using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to a call that makes a variable of its own.</summary>
internal static class CreationEdits
{
    private const string ValueParameter = "initialValue";

    /// <summary>Asks the store for a variable of the same name and element type, with the first value as initializer. Null where no constant
    /// name is given, which is what is shared by.</summary>
    public static ImmutableArray<TextChange>? ToGet(InvocationExpressionSyntax create, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperation(create, cancellation) is not IInvocationOperation { TargetMethod: var method } call
            || CodeMeaning.Of(model, cancellation).MemberOf(create, cancellation) != ApiMember.CreateVariable
            || create.Expression is not MemberAccessExpressionSyntax { Name: var written }
            || ArgumentEdits.Written(call, RuntimeNames.NameParameter) is not { } name
            || ArgumentEdits.Written(call, ValueParameter) is not { } value
            || model.GetConstantValue(name.Expression, cancellation) is not { HasValue: true, Value: string })
        {
            return null;
        }

        var type = written is GenericNameSyntax generic ? generic.TypeArgumentList.ToString()
            : $"<{method.TypeArguments[0].ToMinimalDisplayString(model, create.SpanStart)}>";
        var initializer = $"{RuntimeNames.InitializerParameter}: {InitializerOf(value.Expression, method, type, model, cancellation)}";
        var get = new TextChange(written.Span, RuntimeNames.Get + type);
        return name.SpanStart < value.SpanStart
            ? [get, new TextChange(value.Span, initializer)]
            : [
                get,
                new TextChange(value.Span, name.Expression.ToString()),
                new TextChange(name.Span, initializer),
                .. ArgumentEdits.NameBehind(create, name, model, cancellation),
            ];
    }

    private static string InitializerOf(
        ExpressionSyntax value, IMethodSymbol method, string type, SemanticModel model, CancellationToken cancellation)
    {
        var taken = method.Parameters[0].Type;
        var maker = LibraryNames.InitializerFrom(
            model, value.SpanStart, method.OriginalDefinition.Parameters[0].Type is ITypeParameterSymbol ? RuntimeNames.FromValue : RuntimeNames.FromTensor);

        // What the parameter turned the value into, the initializer would take as it is.
        var converts = !SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value, cancellation).Type, taken);
        return $"{maker}{(converts ? type : "")}({value})";
    }
}
