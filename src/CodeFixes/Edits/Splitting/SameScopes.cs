using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Rules;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.CodeFixes.Edits.Meaning;

namespace ScopeLint.CodeFixes.Edits.Splitting;

/// <summary>Tells when scopes mean the same although they are opened at another time, or once more.</summary>
internal static class SameScopes
{
    /// <summary>Whether scopes can be opened when the body has gone on: on another thread, as it may be, where nothing else is open and default
    /// names are numbered anew.</summary>
    public static bool WhenOpenedLater(
        UsingRegion region, IEnumerable<OpenFact> open, Run before, IReadOnlyList<Run> pieces, SemanticModel model, CancellationToken cancellation) =>
        region.Scopes.All(scope => CodeMeaning.Of(model, cancellation).IsSettled(scope.Opening, before.Statements, cancellation)
            && !(OpeningCall.Of(scope.Opening, model, cancellation) is { } call && OpeningCall.MayGoByDefaultName(call))
            && (scope.Local is null || !LocalMentions.In(before.Statements, scope.Local, model, cancellation).Any()))
        && NumbersOnItsOwn(region, pieces, model, cancellation)
        && !IsOpenAround(region, open, anyScope: true);

    /// <summary>Whether scopes mean the same when they are opened again: nothing is numbered by what was opened before, nobody switches the
    /// object that was open before, and the graph is the same.</summary>
    public static bool WhenOpenedAgain(UsingRegion region, IEnumerable<OpenFact> open, IReadOnlyList<Run> pieces, SemanticModel model, CancellationToken cancellation)
    {
        var meaning = CodeMeaning.Of(model, cancellation);
        if (!NumbersOnItsOwn(region, pieces.Skip(1), model, cancellation))
        {
            return false;
        }

        for (var index = 1; index < pieces.Count; index++)
        {
            if (UseOf(pieces.Take(index)).HasFlag(CodeUse.Opens)
                && UseOf(pieces.Skip(index)).HasFlag(CodeUse.OpensByDefaultName))
            {
                return false;
            }
        }

        var earlier = pieces.Take(pieces.Count - 1).SelectMany(piece => piece.Statements).ToList();
        var isHeldElsewhere = meaning.UseOf(earlier, cancellation).HasFlag(CodeUse.Holds)
            || region.Scopes.Any(scope => scope.Local is { } local && LocalMentions.In(earlier, local, model, cancellation)
                .Any(mention => mention.Parent is not MemberAccessExpressionSyntax access || access.Expression != mention));
        return !(isHeldElsewhere && meaning.UseOfMemberAround(region.Heads[0], cancellation).HasFlag(CodeUse.Switches))
            && !IsOpenAround(region, open, anyScope: !HasPrefix(region));

        CodeUse UseOf(IEnumerable<Run> runs) => meaning.UseOf(runs.SelectMany(run => run.Statements), cancellation);
    }

    /// <summary>Whether pieces of code open no scopes by default names, or only in a scope that starts to count when it is opened.</summary>
    private static bool NumbersOnItsOwn(UsingRegion region, IEnumerable<Run> pieces, SemanticModel model, CancellationToken cancellation) =>
        (HasPrefix(region) && region.Scopes.Last(scope => scope.Kind == ScopeForm.Variable) is var scope
            && (model.GetOperation(scope.Opening, cancellation) as IInvocationOperation)?.TargetMethod.Parameters[0].Name == RuntimeNames.NameParameter)
        || !CodeMeaning.Of(model, cancellation).UseOf(pieces.SelectMany(piece => piece.Statements), cancellation).HasFlag(CodeUse.OpensByDefaultName);

    /// <summary>Whether anything else may be open, which another thread does not have open.</summary>
    private static bool IsOpenAround(UsingRegion region, IEnumerable<OpenFact> open, bool anyScope) => open.Any(around =>
        (anyScope || around.Form == ScopeForm.Graph) && !region.Scopes.Any(scope => scope.Opening.Span == around.Opening));

    /// <summary>Whether variables get their full names from one of the scopes itself, whatever is open around.</summary>
    private static bool HasPrefix(UsingRegion region) => region.Scopes.Any(scope => scope.Kind == ScopeForm.Variable);

    /// <summary>Whether what leaves the block of a using statement has names that the code around it does not use.</summary>
    /// <param name="region">The using statement.</param>
    /// <param name="runs">What stays and what leaves.</param>
    /// <param name="declared">What is declared in front besides.</param>
    public static bool KeepNamesApart(UsingRegion region, IEnumerable<Run> runs, IEnumerable<string> declared)
    {
        var names = new HashSet<string>(
            MovedLocals.NamesIn(runs.Where(run => !run.IsInside).SelectMany(run => run.Statements)).Concat(declared), StringComparer.Ordinal);
        return !FreeNames.MemberOf(region.Heads[0]).DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && !region.Span.Contains(token.Span) && names.Contains(token.ValueText));
    }
}
