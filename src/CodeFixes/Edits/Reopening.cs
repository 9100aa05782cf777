using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>How something that was closed is opened again.</summary>
/// <param name="Kept">The local that keeps it.</param>
/// <param name="Changes">What is to be changed in the head so that the local does.</param>
/// <param name="Declaration">The local's declaration, to stand in front; null where there is one.</param>
internal sealed record Reopening(string? Kept, ImmutableArray<TextChange> Changes, string? Declaration)
{
    private const string NewName = "scope";
    private const string OriginalNameScope = "OriginalNameScope";
    private const string ConstraintParameter = "constraint";

    /// <summary>What opens a scope again.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="keeps">The local that keeps it.</param>
    /// <param name="isMentioned">Whether later code means the local, and so the scope that is open then.</param>
    /// <param name="namesOperations">Whether that code may notice the name scope.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The heads of using statements, each to stand in the one before; null where none do just the same.</returns>
    public static ImmutableArray<string>? Heads(
        OpenedScope scope, string keeps, bool isMentioned, bool namesOperations, SemanticModel model, CancellationToken cancellation)
    {
        var position = scope.Opening.SpanStart;
        var assignment = isMentioned ? $"{keeps} = " : "";
        if (scope.Kind == OpenedKind.NameScope)
        {
            return [$"using ({assignment}{LibraryNames.OpenNameScope(model, position)}({keeps}.{RuntimeNames.Name}))"];
        }

        if (model.GetOperation(scope.Opening, cancellation) is not IInvocationOperation call
            || ArgumentEdits.Written(call, ConstraintParameter) is not null
            || ArgumentEdits.Written(call, RuntimeNames.ValuesParameter) is not null)
        {
            return null; // Neither goes with the object.
        }

        var open = $"using ({assignment}{LibraryNames.OpenVariableScope(model, position)}({keeps}";
        var withoutNameScope = $"{open}, {RuntimeNames.AuxiliaryNameScopeParameter}: false))";
        if (namesOperations)
        {
            return IsOpenedWithItsOriginalNameScope(call)
                ? [withoutNameScope, $"using ({LibraryNames.OpenNameScope(model, position)}({keeps}.{OriginalNameScope}))"]
                : null;
        }

        return ArgumentEdits.Written(call, RuntimeNames.AuxiliaryNameScopeParameter) is null ? [$"{open}))"] : [withoutNameScope];
    }

    /// <summary>The local that keeps a scope, in a new one where there is none; null where the local may hold something else too.</summary>
    public static Reopening? Keeping(OpenedScope scope, SemanticModel model, CancellationToken cancellation)
    {
        var opening = scope.Opening;
        var type = scope.Kind == OpenedKind.NameScope ? RuntimeNames.NameScope : RuntimeNames.VariableScope;
        if (scope.Local is not { } local)
        {
            var name = FreeNames.All(opening, NewName).ElementAt(NumberOf(opening, model, cancellation));
            var written = scope.Kind == OpenedKind.NameScope
                ? LibraryNames.NameScopeType(model, opening.SpanStart)
                : LibraryNames.VariableScopeType(model, opening.SpanStart);
            return new Reopening(name, [new TextChange(new TextSpan(opening.SpanStart, 0), $"{name} = ")], $"{written} {name};");
        }

        return !LibraryNames.Is(local.Type, type) || LocalValues.OnlyValueOf(local, model, cancellation) != opening ? null
            : scope.Declarator is { } declarator ? InFront(declarator, local, model)
            : new Reopening(local.Name, [], null);
    }

    /// <summary>The local of a head, declared in front of it.</summary>
    public static Reopening? InFront(VariableDeclaratorSyntax declarator, ILocalSymbol local, SemanticModel model)
    {
        if (declarator is not { Parent: VariableDeclarationSyntax declaration, Initializer.Value: var value }
            || SourceFile.HasInnerComments(declaration.Type))
        {
            return null;
        }

        var type = declaration.Type.IsVar
            ? local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, declaration.SpanStart)
            : declaration.Type.ToString();
        return new Reopening(
            local.Name, [new TextChange(TextSpan.FromBounds(declaration.SpanStart, value.SpanStart), $"{local.Name} = ")], $"{type} {local.Name};");
    }

    /// <summary>Whether the name scope in force is the one that the object knows: opened by name, and by another one than that of the root.</summary>
    private static bool IsOpenedWithItsOriginalNameScope(IInvocationOperation call) =>
        ArgumentEdits.Written(call, RuntimeNames.ScopeParameter) is null
        && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == RuntimeNames.NameParameter)?.Value is { } name
        && (name.ConstantValue is { HasValue: true, Value: null or string { Length: > 0 } }
            || (name is IInterpolatedStringOperation { Parts: var parts } && parts.Any(part => part is IInterpolatedStringTextOperation)));

    /// <summary>How many scopes before this one in its member may need a new local too: were each to take the first free name, all of
    /// them mended at once would take the same.</summary>
    private static int NumberOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        FreeNames.MemberOf(opening).DescendantNodes().OfType<UsingStatementSyntax>()
            .TakeWhile(other => other.Expression != opening)
            .Count(other => Suspensions.AreIn(other.Statement)
                && OpenedScope.By(other, model, cancellation) is { Local: null, Kind: not OpenedKind.Graph });
}
