using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>A mark in a program: <c>// EXPECT id</c> wants a finding on its line, <c>// EXPECT? id</c> allows it.</summary>
/// <param name="Line">The line.</param>
/// <param name="RuleIds">The rules, one of which is meant.</param>
/// <param name="IsOptional">Whether the finding may be left out.</param>
internal sealed partial record ExpectedFinding(SourceLine Line, ImmutableArray<string> RuleIds, bool IsOptional)
{
    /// <summary>All marks of a program.</summary>
    public static ImmutableArray<ExpectedFinding> In(SourceProgram program) =>
    [
        .. from file in program.Files
           from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
           let match = Mark().Match(line.Text)
           where match.Success
           select new ExpectedFinding(
               new SourceLine(file.Path, line.Number), [.. match.Groups["ids"].Value.Split('|')], match.Groups["optional"].Length > 0),
    ];

    /// <summary>Whether a finding is what is expected here.</summary>
    public bool IsMetBy(Finding finding) => RuleIds.Contains(finding.RuleId) && finding.IsOn(Line);

    [GeneratedRegex(@"// EXPECT(?<optional>\??) (?<ids>SCL\d{4}(\|SCL\d{4})*)")]
    private static partial Regex Mark();
}
