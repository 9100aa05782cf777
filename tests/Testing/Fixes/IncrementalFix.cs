using ScopeLint.Testing.Analysis;
using ScopeLint.Testing.Messages;

namespace ScopeLint.Testing.Fixes;

/// <summary>Applies fixes one at a time, as a user does in an editor.</summary>
internal static class IncrementalFix
{
    /// <summary>Applies the chosen action to the first diagnostic that has it, analyses again, and so on until there is none.</summary>
    /// <param name="setup">The fixer.</param>
    /// <param name="start">The test code.</param>
    /// <param name="stated">
    /// The number of rounds: exactly so many, or at most so many if negative. Null: at most one for each fixable diagnostic.
    /// </param>
    /// <exception cref="VerificationException">An action breaks a check, or the rounds or the outcome are not as stated.</exception>
    public static async Task VerifyAsync(FixSetup setup, Snapshot start, int? stated)
    {
        var visible = setup.Fixable(start.Findings).Count();
        var limit = Math.Abs(stated ?? visible);
        var (current, rounds) = (start, 0);
        while (await setup.FirstOfferAsync(current, _ => true).ConfigureAwait(false) is { } offer)
        {
            if (rounds == limit)
            {
                throw new VerificationException(
                    Check.Iterations,
                    $"after {rounds} fixes there is still one to apply: '{offer.Action.Title}' for\n"
                    + DiagnosticPrinter.Show(offer.Diagnostic));
            }

            current = await ActionChecks
                .ApplyAsync(setup, current, offer.Action, offer.Diagnostic.Id, mayReveal: limit > visible)
                .ConfigureAwait(false);
            rounds++;
        }

        if (stated is >= 0 && rounds != stated)
        {
            throw new VerificationException(Check.Iterations, $"{stated} fixes are stated, and {rounds} were applied.");
        }

        await SolutionTexts
            .RequireAsync(
                current.Solution, setup.Fixed.Sources, setup.Before.Sources, Check.FixedCode, $"{setup.Fixed.Title} (after {rounds} fixes)")
            .ConfigureAwait(false);
    }
}
