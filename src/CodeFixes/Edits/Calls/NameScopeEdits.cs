using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to a call that opens a name scope.</summary>
internal static class NameScopeEdits
{
    /// <summary>Opens a variable scope of the same name, and declares the local that holds it accordingly. Null where the name may go back
    /// somewhere or the local is used, as the name of a name scope reads otherwise.</summary>
    public static ImmutableArray<TextChange>? ToVariableScope(
        InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation)
    {
        var meaning = CodeMeaning.Of(model, cancellation);
        if (meaning.MemberOf(opening, cancellation) != ApiMember.OpenNameScope
            || model.GetOperation(opening, cancellation) is not IInvocationOperation call
            || ArgumentEdits.Written(call, RuntimeNames.NameParameter) is not { } name
            || model.GetConstantValue(name.Expression, cancellation) is not { HasValue: true, Value: string }
            || ArgumentEdits.Written(call, RuntimeNames.ValuesParameter) is { NameColon: null })
        {
            return null;
        }

        var method = new TextChange(opening.Expression.Span, LibraryNames.OpenVariableScope(model, opening.SpanStart));
        switch (opening.Parent)
        {
            case UsingStatementSyntax:
                return [method];
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator }
                when model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local && !IsMentioned(local, declaration, model, cancellation):
                return !declaration.Type.IsVar && meaning.Library.IsNameScope(local.Type)
                    ? [new TextChange(declaration.Type.Span, LibraryNames.VariableScopeType(model, declaration.SpanStart)), method]
                    : [method];
            default:
                return null;
        }
    }

    private static bool IsMentioned(ILocalSymbol local, SyntaxNode declaration, SemanticModel model, CancellationToken cancellation) =>
        LocalMentions.In([FreeNames.MemberOf(declaration)], local, model, cancellation).Any(name => !OnlyCloses(name));

    /// <summary>Whether a mention stands in <c>scope.Dispose()</c> or <c>scope?.Dispose()</c>.</summary>
    private static bool OnlyCloses(IdentifierNameSyntax mention) => mention.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == mention && access.Name.Identifier.ValueText == RuntimeNames.Dispose,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax called } } =>
            called.Name.Identifier.ValueText == RuntimeNames.Dispose,
        _ => false,
    };
}
