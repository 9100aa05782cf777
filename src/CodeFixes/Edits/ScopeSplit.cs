using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.CodeFixes.Edits;

/// <summary>Scopes that are closed wherever their body stops, and opened again where it goes on.</summary>
/// <param name="Region">The scopes as they are.</param>
/// <param name="Runs">What stays in them, and what leaves them.</param>
/// <param name="Declarations">What is to be declared in front.</param>
/// <param name="Changes">What changes inside heads and statements.</param>
/// <param name="Heads">For each run that stays, but the first, the heads of the using statements that it stands in.</param>
internal sealed record ScopeSplit(
    UsingRegion Region, ImmutableArray<Run> Runs, ImmutableArray<string> Declarations, ImmutableArray<TextChange> Changes,
    ImmutableArray<ImmutableArray<string>> Heads)
{
    /// <summary>Whether declarations only move behind what stands between them and the first code that needs them.</summary>
    public bool KeepsDeclarations => Region.Block is null && Runs.Length == 2 && Runs[1].IsInside;

    /// <summary>Whether the body stops before anything happens in the scopes.</summary>
    public bool MovesInFront => !Runs[0].IsInside;

    /// <summary>Cuts what an opening opens; null where anything but the time of closing would change, or might.</summary>
    /// <param name="region">The scopes.</param>
    /// <param name="runs">What stays and what leaves.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ScopeSplit? Of(UsingRegion region, ImmutableArray<Run> runs, SemanticModel model, CancellationToken cancellation)
    {
        var pieces = runs.Where(run => run.IsInside).ToList();
        if (MovedLocals.Of(runs, model, cancellation) is not { } locals
            || (!runs[0].IsInside && !CanOpenLater(region, runs[0], model, cancellation))
            || (pieces.Count > 1 && !CanOpenAgain(region, pieces, model, cancellation)))
        {
            return null;
        }

        var keepsDeclarations = region.Block is null && runs.Length == 2 && runs[1].IsInside;
        var declarations = ImmutableArray.CreateBuilder<string>();
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var heads = pieces.Skip(1).Select(_ => ImmutableArray.CreateBuilder<string>()).ToList();
        foreach (var (scope, head) in region.Scopes.Zip(region.Heads, (scope, head) => (scope, head)))
        {
            if (Open(scope) is not { } opened)
            {
                return null;
            }

            changes.AddRange(opened.Changes);
            if (opened.Declaration is { } declaration)
            {
                declarations.Add(declaration);
            }

            if (head is LocalDeclarationStatementSyntax statement && !keepsDeclarations)
            {
                changes.Add(new TextChange(new TextSpan(statement.Declaration.SpanStart, 0), "("));
                changes.Add(new TextChange(statement.SemicolonToken.Span, ")"));
            }
        }

        declarations.AddRange(locals.Declarations);
        changes.AddRange(locals.Changes);
        return KeepsNamesApart(region, runs, declarations)
            ? new ScopeSplit(region, runs, declarations.ToImmutable(), changes.ToImmutable(), [.. heads.Select(head => head.ToImmutable())])
            : null;

        Reopening? Open(OpenedScope scope)
        {
            var isSeenOutside = scope is { Local: { } local, Declarator: not null }
                && AreMentions(local, region.Inside.Except(pieces[0].Statements));
            if (pieces.Count > 1 && OpeningAsItIs(scope, pieces, model, cancellation) is { } same)
            {
                heads.ForEach(head => head.Add(same));
                return isSeenOutside ? null : new Reopening(null, [], null);
            }

            if (pieces.Count == 1)
            {
                return !isSeenOutside ? new Reopening(null, [], null) : Reopening.InFront(scope.Declarator!, scope.Local!, model);
            }

            if (scope.Kind == OpenedKind.Graph || Reopening.Keeping(scope, model, cancellation) is not { Kept: { } kept } keeping)
            {
                return null;
            }

            for (var index = 1; index < pieces.Count; index++)
            {
                var rest = pieces.Skip(index).SelectMany(piece => piece.Statements);
                if (Reopening.Heads(
                    scope, kept, IsMentionedFrom(pieces[index], scope), ScopeUse.MayNameOperations(rest, model, cancellation), model, cancellation) is not { } again)
                {
                    return null;
                }

                heads[index - 1].AddRange(again);
            }

            return keeping;
        }

        bool AreMentions(ISymbol local, IEnumerable<SyntaxNode> code) => LocalValues.MentionsIn(code, local, model, cancellation).Any();

        bool IsMentionedFrom(Run piece, OpenedScope scope) => scope.Local is { } local
            && LocalValues.MentionsIn([FreeNames.MemberOf(region.Heads[0])], local, model, cancellation).Any(mention =>
                mention.Parent != scope.Opening.Parent
                && !region.Inside.Any(statement => statement.SpanStart < piece.Span.Start && statement.Span.Contains(mention.Span)));
    }

    /// <summary>The head that opens something again without keeping it: a graph, or a scope that was captured before.</summary>
    private static string? OpeningAsItIs(OpenedScope scope, IReadOnlyList<Run> pieces, SemanticModel model, CancellationToken cancellation)
    {
        var opening = scope.Opening;
        var isFixed = scope.Kind switch
        {
            OpenedKind.Graph => opening.Expression is MemberAccessExpressionSyntax access && SettledOpening.IsFixed(access.Expression, model, cancellation),
            OpenedKind.VariableScope => scope.Local is null
                && opening.ArgumentList.Arguments is { Count: 1 } arguments
                && arguments[0].Expression is var captured
                && model.GetTypeInfo(captured, cancellation).Type is { } type
                && LibraryNames.Is(type, RuntimeNames.VariableScope)
                && SettledOpening.IsFixed(captured, model, cancellation)
                && !ScopeUse.MaySwitch(pieces.SelectMany(piece => piece.Statements), model, cancellation),
            _ => false,
        };
        return isFixed && scope is { Local: null } or { Declarator: not null } && !SourceFile.HasInnerComments(opening) ? $"using ({opening})" : null;
    }

    /// <summary>Whether scopes can be opened when the body has gone on: on another thread, as it may be, where nothing else is open.</summary>
    private static bool CanOpenLater(UsingRegion region, Run before, SemanticModel model, CancellationToken cancellation) =>
        region.Scopes.All(scope => SettledOpening.Is(scope.Opening, before.Statements, model, cancellation)
            && (scope.Local is null || !LocalValues.MentionsIn(before.Statements, scope.Local, model, cancellation).Any()))
        && !OpenAround.MayBe(region.Heads[0], anyScope: true, model, cancellation);

    /// <summary>Whether scopes mean the same when they are opened again: nothing is numbered by what was opened before, and nobody switches the
    /// object that was open before.</summary>
    private static bool CanOpenAgain(UsingRegion region, IReadOnlyList<Run> pieces, SemanticModel model, CancellationToken cancellation)
    {
        for (var index = 1; index < pieces.Count; index++)
        {
            if (ScopeUse.MayOpen(pieces.Take(index).SelectMany(piece => piece.Statements), model, cancellation)
                && ScopeUse.MayOpenByDefaultName(pieces.Skip(index).SelectMany(piece => piece.Statements), model, cancellation))
            {
                return false;
            }
        }

        var earlier = pieces.Take(pieces.Count - 1).SelectMany(piece => piece.Statements).ToList();
        var isHeldElsewhere = ScopeUse.MayCapture(earlier, model, cancellation)
            || region.Scopes.Any(scope => scope.Local is { } local && LocalValues.MentionsIn(earlier, local, model, cancellation)
                .Any(mention => mention.Parent is not MemberAccessExpressionSyntax access || access.Expression != mention));
        return !(isHeldElsewhere && ScopeUse.MaySwitch([FreeNames.MemberOf(region.Heads[0])], model, cancellation))
            && !OpenAround.MayBe(region.Heads[0], anyScope: false, model, cancellation);
    }

    /// <summary>Whether what leaves the block of a using statement has names that the code around it does not use.</summary>
    private static bool KeepsNamesApart(UsingRegion region, IEnumerable<Run> runs, IEnumerable<string> declarations)
    {
        if (region.Block is null)
        {
            return true;
        }

        var names = new HashSet<string>(MovedLocals.NamesIn(runs.Where(run => !run.IsInside).SelectMany(run => run.Statements))
            .Concat(declarations.Select(declaration => declaration.TrimEnd(';').Split(' ').Last())));
        return !FreeNames.MemberOf(region.Heads[0]).DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && !region.Span.Contains(token.Span) && names.Contains(token.ValueText));
    }
}
