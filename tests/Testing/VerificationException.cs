namespace ScopeLint.Testing;

/// <summary>An analyzer, a fixer or a test did not pass one of the checks.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>Makes the failure of one check.</summary>
    /// <param name="check">The check that failed; its name opens the message.</param>
    /// <param name="message">What is wrong, where, and what was expected.</param>
    public VerificationException(Check check, string message)
        : base($"{check}: {message}") => Check = check;

    /// <summary>The check that failed.</summary>
    public Check Check { get; }
}
