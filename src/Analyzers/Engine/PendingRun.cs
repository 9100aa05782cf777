using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Code on its way elsewhere that nobody has waited for yet. It waits for something itself: what it does behind that happens some time until
/// somebody waits for it, and is taken to have happened where it was started.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Function">What runs.</param>
/// <param name="Run">Its run.</param>
/// <param name="HasFailed">Whether it fails if nobody does anything before it goes on.</param>
internal sealed record PendingRun(int Id, MemberId Function, CallPath Run, bool HasFailed)
{
    /// <summary>The variable for want of which it fails; null where it fails otherwise.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether a variable was asked for since, so that it may not fail after all.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>The thread, as the delegate that it runs; null for a task.</summary>
    public FunctionValue? Thread { get; init; }

    /// <inheritdoc/>
    public bool Equals(PendingRun? other) => other is not null && Id == other.Id && IsOvertaken == other.IsOvertaken;

    /// <inheritdoc/>
    public override int GetHashCode() => Id;
}
