using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using ScopeLint.Testing.Analysis;
using ScopeLint.Testing.Messages;

namespace ScopeLint.Testing.Fixes;

/// <summary>Applies actions, and checks what every action must keep.</summary>
internal static class ActionChecks
{
    /// <summary>Applies an action and checks the outcome.</summary>
    /// <param name="setup">The fixer.</param>
    /// <param name="before">What the action was made for.</param>
    /// <param name="action">The action.</param>
    /// <param name="fixedId">The id of the diagnostic it is to remove.</param>
    /// <param name="mayReveal">Whether another diagnostic of that id may come to light behind the removed one.</param>
    /// <returns>What the action leaves.</returns>
    /// <exception cref="VerificationException">The action breaks one of the checks.</exception>
    public static async Task<Snapshot> ApplyAsync(FixSetup setup, Snapshot before, CodeAction action, string fixedId, bool mayReveal)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
        if (operations is not [ApplyChangesOperation change])
        {
            throw new VerificationException(
                Check.Action, $"'{action.Title}' is {operations.Length} operations; it must be one change of the solution.");
        }

        var touched = await SolutionTexts.ChangedAsync(before.Solution.Solution, change.ChangedSolution).ConfigureAwait(false);
        if (touched.Count == 0)
        {
            throw new VerificationException(
                Check.Action, $"'{action.Title}' changes no text. Offer an action only where it does something.");
        }

        foreach (var document in touched)
        {
            await RequireSameTreeAsync(document, action).ConfigureAwait(false);
        }

        var after = await setup.Test.SnapshotAsync(before.Solution with { Solution = change.ChangedSolution }).ConfigureAwait(false);
        RequireNothingNew(setup, before, after, action, fixedId);
        RequireRemoved(before, after, action, fixedId, mayReveal);
        return after;
    }

    private static async Task RequireSameTreeAsync(Document document, CodeAction action)
    {
        var root = await document.GetSyntaxRootAsync().ConfigureAwait(false);
        if (TreeComparison.FirstDifference(root!) is { } difference)
        {
            throw new VerificationException(
                Check.SameTree,
                $"'{action.Title}' leaves a tree in {document.FilePath} that its text does not parse to: {difference}.\n"
                + root!.ToFullString());
        }
    }

    /// <summary>
    /// Diagnostics are counted by id: their spans move with every edit, and their messages may name lines. The fixed code is
    /// compared exactly in the end.
    /// </summary>
    private static void RequireNothingNew(FixSetup setup, Snapshot before, Snapshot after, CodeAction action, string fixedId)
    {
        foreach (var group in after.Findings.All.GroupBy(diagnostic => diagnostic.Id).Where(group => group.Key != fixedId))
        {
            if (group.Count() > Math.Max(Count(before, group.Key), setup.Tolerated(group.Key)))
            {
                var error = group.Any(after.Findings.IsCompilerError);
                throw new VerificationException(
                    error ? Check.Compiles : Check.NoNewDiagnostic,
                    (error ? $"the code does not compile after '{action.Title}':\n" : $"'{action.Title}' adds a diagnostic:\n")
                    + string.Concat(group.Select(DiagnosticPrinter.Show)));
            }
        }
    }

    private static void RequireRemoved(Snapshot before, Snapshot after, CodeAction action, string fixedId, bool mayReveal)
    {
        var (first, then) = (Count(before, fixedId), Count(after, fixedId));
        if (then > first || (then == first && !mayReveal))
        {
            throw new VerificationException(
                Check.DiagnosticRemoved,
                $"'{action.Title}' does not remove the {fixedId} it is offered for: {first} before, {then} after. If removing it "
                + "brings another one to light, state NumberOfIncrementalIterations and NumberOfFixAllIterations.\n"
                + string.Concat(after.Findings.All.Where(diagnostic => diagnostic.Id == fixedId).Select(DiagnosticPrinter.Show)));
        }
    }

    private static int Count(Snapshot snapshot, string id) => snapshot.Findings.All.Count(diagnostic => diagnostic.Id == id);
}
