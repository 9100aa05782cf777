using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Calls;

/// <summary>Changes to what makes a scope object of another library, which is entered later.</summary>
internal static class ScopeObjectEdits
{
    /// <summary>Gives the object <c>reuse: _ReuseMode.AUTO_REUSE</c>; null where it is not made by the call that enters it, where its scope may go by
    /// a default name, and where the mode is not there.</summary>
    public static ImmutableArray<TextChange>? WithReuseAuto(InvocationExpressionSyntax entering, SemanticModel model, SourceFile source, CancellationToken cancellation)
    {
        if (entering.Expression is not MemberAccessExpressionSyntax { Expression: ObjectCreationExpressionSyntax { ArgumentList: { } list } creation }
            || model.GetOperation(creation, cancellation) is not IObjectCreationOperation made
            || made.Type?.Name != TensorFlowNames.VariableScope
            || ArgumentEdits.Written(made.Arguments, TensorFlowNames.DefaultName) is not null
            || LibraryNames.ReuseAutoElsewhere(model, creation.SpanStart) is not { } auto)
        {
            return null;
        }

        return ArgumentEdits.Written(made.Arguments, RuntimeNames.ReuseParameter) is { } present ? [new TextChange(present.Expression.Span, auto)]
            : ArgumentEdits.Append(list, $"{RuntimeNames.ReuseParameter}: {auto}", source);
    }
}
