using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>A line of a program, the first being 1.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Line">The line.</param>
internal readonly record struct SourceLine(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line})";
}

/// <summary>What a rule says of a program.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Severity">How it is reported.</param>
/// <param name="Start">Where the place that it is reported at begins.</param>
/// <param name="LastLine">The line where that place ends.</param>
/// <param name="Message">The message.</param>
internal sealed record Finding(string RuleId, DiagnosticSeverity Severity, SourceLine Start, int LastLine, string Message)
{
    /// <summary>That place, in characters.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether it is reported at a place that this line is part of.</summary>
    public bool IsOn(SourceLine line) => line.File == Start.File && line.Line >= Start.Line && line.Line <= LastLine;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}: {Severity.ToString().ToLowerInvariant()} {RuleId}: {Message}";
}
