using System.Collections.Immutable;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>What came of running a program.</summary>
/// <param name="HasEnded">Whether it ended, be it by an exception, within the limit.</param>
/// <param name="Failure">The exception that ended it or one of its threads.</param>
/// <param name="Output">What it printed.</param>
internal sealed record ProgramRun(bool HasEnded, Failure? Failure, string Output)
{
    /// <inheritdoc/>
    public override string ToString() => Failure?.ToString() ?? (HasEnded ? "runs to its end" : "does not end");
}

/// <summary>An exception that nothing in a program caught.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Message">The first line of its message.</param>
/// <param name="RuleId">The rule that it carries, or an exception inside it; null for a failure of another kind.</param>
/// <param name="Stack">The lines of the program on its stack, innermost first.</param>
internal sealed record Failure(string Type, string Message, string? RuleId, ImmutableArray<SourceLine> Stack)
{
    /// <summary>The lines of the statements on its stack: a stack names the first line of each, whichever of its calls is on the way.</summary>
    public ImmutableArray<SourceLine> Lines { get; init; } = Stack;

    /// <inheritdoc/>
    public override string ToString() =>
        $"throws {Type}{(RuleId is null ? "" : $" of {RuleId}")}: {Message} At {string.Join(" < ", Stack)}";
}
