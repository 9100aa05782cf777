namespace ScopeLint.Testing.Tests;

/// <summary>Asserts that a verification fails, and at which check.</summary>
internal static class Failing
{
    /// <summary>Runs a verification that must fail.</summary>
    /// <param name="check">The check that must fail.</param>
    /// <param name="verification">The verification.</param>
    /// <returns>The message, which opens with the name of the check.</returns>
    public static async Task<string> AtAsync(Check check, Func<Task> verification)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(verification);
        Assert.True(check == failure.Check, failure.Message);
        Assert.StartsWith($"{check}: ", failure.Message, StringComparison.Ordinal);
        return failure.Message;
    }
}
