using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.CodeFixes.Edits.Calls;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Writes the heads of using statements that open again what was closed.</summary>
internal static class ReopeningHeads
{
    private const string ConstraintParameter = "constraint";

    /// <summary>The head that opens a graph, or a scope that was captured before, without keeping it; null where the same call may not mean the
    /// same later.</summary>
    public static string? AsItIs(OpenedScope scope, IReadOnlyList<Run> pieces, SemanticModel model, CancellationToken cancellation)
    {
        var (opening, meaning) = (scope.Opening, CodeMeaning.Of(model, cancellation));
        var opened = scope.Kind switch
        {
            ScopeForm.Graph when scope is { Local: null } or { Declarator: not null } => (opening.Expression as MemberAccessExpressionSyntax)?.Expression,
            ScopeForm.Variable when scope.Local is null
                && opening.ArgumentList.Arguments is { Count: 1 } arguments
                && model.GetTypeInfo(arguments[0].Expression, cancellation).Type is { } type
                && meaning.Library.IsVariableScope(type)
                && !meaning.UseOf(pieces.SelectMany(piece => piece.Statements), cancellation).HasFlag(CodeUse.Switches) => arguments[0].Expression,
            _ => null,
        };
        return opened is not null && meaning.IsFixed(opened, cancellation) && !SourceFile.HasInnerComments(opening) ? $"using ({opening})" : null;
    }

    /// <summary>The heads that open a scope which a local keeps, each to stand in the one before; null where none do just the same.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="kept">The local.</param>
    /// <param name="isMentioned">Whether later code means the local, and so the scope that is open then.</param>
    /// <param name="namesOperations">Whether code inside may notice the name scope.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ImmutableArray<string>? Of(
        OpenedScope scope, string kept, bool isMentioned, bool namesOperations, SemanticModel model, CancellationToken cancellation)
    {
        var position = scope.Opening.SpanStart;
        var assignment = isMentioned ? $"{kept} = " : "";
        if (model.GetOperation(scope.Opening, cancellation) is not IInvocationOperation call
            || ArgumentEdits.Written(call, ConstraintParameter) is not null
            || ArgumentEdits.Written(call, RuntimeNames.ValuesParameter) is not null)
        {
            return null; // Neither goes with the object.
        }

        if (scope.Kind == ScopeForm.Name)
        {
            return [$"using ({assignment}{LibraryNames.OpenNameScope(model, position)}({kept}.{RuntimeNames.Name}))"];
        }

        var open = $"using ({assignment}{LibraryNames.OpenVariableScope(model, position)}({kept}";
        var withoutNameScope = $"{open}, {RuntimeNames.AuxiliaryNameScopeParameter}: false))";
        if (namesOperations)
        {
            // Opened once more, the scope would name operations a_1/….
            return IsInItsOriginalNameScope(call)
                ? [withoutNameScope, $"using ({LibraryNames.OpenNameScope(model, position)}({kept}.{RuntimeNames.OriginalNameScope}))"]
                : null;
        }

        return ArgumentEdits.Written(call, RuntimeNames.AuxiliaryNameScopeParameter) is null ? [$"{open}))"] : [withoutNameScope];
    }

    /// <summary>Whether the name scope in force is the one that the object knows: opened by name, and by another one than "".</summary>
    private static bool IsInItsOriginalNameScope(IInvocationOperation call) =>
        ArgumentEdits.Written(call, RuntimeNames.ScopeParameter) is null
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter)?.Value is { } name
        && (name.ConstantValue is { HasValue: true, Value: null or string { Length: > 0 } }
            || (name is IInterpolatedStringOperation { Parts: var parts } && parts.Any(part => part is IInterpolatedStringTextOperation)));
}
