using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.CodeFixes.Edits.Splitting;

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
    /// <summary>Whether the body stops before anything happens in the scopes.</summary>
    public bool MovesInFront => !Runs[0].IsInside;

    /// <summary>Whether using declarations become using statements: not where all that needs them follows the only stop.</summary>
    public bool MakesStatements => MakesStatementsOf(Region, Runs);

    /// <summary>Cuts scopes in pieces; null where anything but the time of closing would change, or might.</summary>
    /// <param name="region">The scopes.</param>
    /// <param name="open">All that is open where the body stops.</param>
    /// <param name="runs">What stays and what leaves.</param>
    /// <param name="model">The meaning of the file.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static ScopeSplit? Of(UsingRegion region, IEnumerable<OpenFact> open, ImmutableArray<Run> runs, SemanticModel model, CancellationToken cancellation)
    {
        ImmutableArray<Run> pieces = [.. runs.Where(run => run.IsInside)];
        if (MovedLocals.Of(runs, model, cancellation) is not { } locals
            || (!runs[0].IsInside && !SameScopes.WhenOpenedLater(region, open, runs[0], pieces, model, cancellation))
            || (pieces.Length > 1 && !SameScopes.WhenOpenedAgain(region, open, pieces, model, cancellation)))
        {
            return null;
        }

        var opened = new List<Reopening>();
        foreach (var scope in region.Scopes)
        {
            if (Reopening.Of(scope, region, pieces, model, cancellation) is not { } reopening)
            {
                return null;
            }

            opened.Add(reopening);
        }

        ImmutableArray<string> declarations = [.. opened.Select(scope => scope.Declaration).OfType<string>(), .. locals.Declarations];
        var split = new ScopeSplit(
            region, runs, declarations,
            [.. opened.SelectMany(scope => scope.Changes), .. locals.Changes, .. MakesStatementsOf(region, runs) ? Parentheses(region) : []],
            [.. Enumerable.Range(0, pieces.Length - 1).Select(piece => opened.SelectMany(scope => scope.Heads[piece]).ToImmutableArray())]);
        var declared = opened.Where(scope => scope.Declaration is not null).Select(scope => scope.Kept!).Concat(locals.Names);
        return region.Block is null || SameScopes.KeepNamesApart(region, runs, declared) ? split : null;
    }

    private static bool MakesStatementsOf(UsingRegion region, ImmutableArray<Run> runs) =>
        region.Block is null && (runs.Length > 2 || runs[0].IsInside);

    /// <summary>What makes the heads of using statements of using declarations.</summary>
    private static IEnumerable<TextChange> Parentheses(UsingRegion region) => region.Heads.OfType<LocalDeclarationStatementSyntax>()
        .SelectMany(statement => new[]
        {
            new TextChange(new TextSpan(statement.Declaration.SpanStart, 0), "("),
            new TextChange(statement.SemicolonToken.Span, ")"),
        });
}
