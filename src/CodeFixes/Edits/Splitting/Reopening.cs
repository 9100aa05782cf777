using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.CodeFixes.Edits.Layout;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>How one of several scopes is kept while it is closed.</summary>
/// <param name="Kept">The local that keeps it; null where none has to.</param>
/// <param name="Declaration">The local's declaration, to stand in front; null where it is declared already.</param>
/// <param name="Changes">What is to be changed in the head so that the local keeps it.</param>
/// <param name="Heads">For each piece but the first, the heads of the using statements that open it again.</param>
internal sealed record Reopening(
    string? Kept, string? Declaration, ImmutableArray<TextChange> Changes, ImmutableArray<ImmutableArray<string>> Heads)
{
    private const string NewName = "scope";
    private static readonly Reopening Never = new(null, null, [], []);

    /// <summary>How a scope is opened again for every piece of its code but the first; null where it cannot be, or not just the same.</summary>
    public static Reopening? Of(
        OpenedScope scope, UsingRegion region, ImmutableArray<Run> pieces, SemanticModel model, CancellationToken cancellation)
    {
        var isSeenOutside = scope is { Local: { } local, Declarator: not null }
            && LocalMentions.In(region.Inside.Except(pieces[0].Statements), local, model, cancellation).Any();
        if (pieces.Length == 1)
        {
            return isSeenOutside ? InFront(scope.Declarator!, scope.Local!, model) : Never;
        }

        if (ReopeningHeads.AsItIs(scope, pieces, model, cancellation) is { } same)
        {
            return isSeenOutside ? null : Never with { Heads = [.. pieces.Skip(1).Select(_ => ImmutableArray.Create(same))] };
        }

        if (scope.Kind == ScopeForm.Graph || Keeping(scope, model, cancellation) is not { Kept: { } kept } keeping)
        {
            return null;
        }

        var heads = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var index = 1; index < pieces.Length; index++)
        {
            var namesOperations = CodeMeaning.Of(model, cancellation).UseOf(pieces[index].Statements, cancellation).HasFlag(CodeUse.NamesOperations);
            if (ReopeningHeads.Of(scope, kept, IsMentionedFrom(pieces[index]), namesOperations, model, cancellation) is not { } again)
            {
                return null;
            }

            heads.Add(again);
        }

        return keeping with { Heads = heads.ToImmutable() };

        // Code further out may mean the scope too where the local is declared there.
        bool IsMentionedFrom(Run piece) => scope.Local is { } local
            && LocalMentions.In([FreeNames.MemberOf(region.Heads[0])], local, model, cancellation).Any(mention =>
                mention.Parent != scope.Opening.Parent
                && !region.Inside.Any(statement => statement.SpanStart < piece.Span.Start && statement.Span.Contains(mention.Span)));
    }

    /// <summary>The local that keeps a scope, a new one where there is none; null where the local may hold something else too.</summary>
    private static Reopening? Keeping(OpenedScope scope, SemanticModel model, CancellationToken cancellation)
    {
        var opening = scope.Opening;
        var isNameScope = scope.Kind == ScopeForm.Name;
        if (scope.Local is not { } local)
        {
            var name = FreeNames.All(opening, NewName).ElementAt(NumberOf(opening, model, cancellation));
            var type = isNameScope ? LibraryNames.NameScopeType(model, opening.SpanStart) : LibraryNames.VariableScopeType(model, opening.SpanStart);
            return Never with { Kept = name, Declaration = $"{type} {name};", Changes = [new TextChange(new TextSpan(opening.SpanStart, 0), $"{name} = ")] };
        }

        var meaning = CodeMeaning.Of(model, cancellation);
        return !(isNameScope ? meaning.Library.IsNameScope(local.Type) : meaning.Library.IsVariableScope(local.Type)) || meaning.GiverOf(local, cancellation) != opening.Span ? null
            : scope.Declarator is { } declarator ? InFront(declarator, local, model)
            : Never with { Kept = local.Name };
    }

    /// <summary>The local of a head, declared in front of it.</summary>
    private static Reopening? InFront(VariableDeclaratorSyntax declarator, ILocalSymbol local, SemanticModel model)
    {
        if (declarator is not { Parent: VariableDeclarationSyntax declaration, Initializer.Value: var value }
            || SourceFile.HasInnerComments(declaration.Type))
        {
            return null;
        }

        var type = declaration.Type.IsVar
            ? local.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToMinimalDisplayString(model, declaration.SpanStart)
            : declaration.Type.ToString();
        var change = new TextChange(TextSpan.FromBounds(declaration.SpanStart, value.SpanStart), $"{local.Name} = ");
        return Never with { Kept = local.Name, Declaration = $"{type} {local.Name};", Changes = [change] };
    }

    /// <summary>How many scopes before this one in its member may need a new local too: were each to take the first free name, all of
    /// them mended at once would take the same.</summary>
    private static int NumberOf(InvocationExpressionSyntax opening, SemanticModel model, CancellationToken cancellation) =>
        FreeNames.MemberOf(opening).DescendantNodes().OfType<UsingStatementSyntax>()
            .TakeWhile(other => other.Expression != opening)
            .Count(other => CodeMeaning.Of(model, cancellation).Waits(other.Statement, cancellation)
                && OpenedScope.By(other, model, cancellation) is { Local: null, Kind: not ScopeForm.Graph });
}
