using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>The rule that judges programs, on analyses and runs that are made up.</summary>
public sealed class JudgeTests
{
    private const string File = "a/program.cs";

    [Fact]
    public void AThrowWithoutWarningIsMissed() => Is(DisagreementKind.Missed, Judged(Throws("SCL0101", 5)));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void AWarningOfItsRuleOnAnyLineOfTheStackPredictsAThrow(int line) =>
        Agrees(Judged(Throws("SCL0101", 5, 3), Warning("SCL0101", line)));

    [Fact]
    public void AWarningThatSpansTheLinePredictsAThrow() =>
        Agrees(Judged(Throws("SCL0101", 5), Warning("SCL0101", 4) with { LastLine = 6 }));

    [Fact]
    public void AWarningOnAnotherLineDoesNot() => Is(DisagreementKind.Missed, Judged(Throws("SCL0101", 5, 3), Warning("SCL0101", 4)));

    [Fact]
    public void AWarningInAnotherFileDoesNot() => Is(
        DisagreementKind.Missed, Judged(Throws("SCL0101", 5), Warning("SCL0101", 5) with { Start = new SourceLine("b/program.cs", 5) }));

    [Fact]
    public void AWarningOfAnotherRuleDoesNot() => Is(DisagreementKind.Missed, Judged(Throws("SCL0101", 5), Warning("SCL0104", 5)));

    [Fact]
    public void AnInfoDoesNot() =>
        Is(DisagreementKind.Missed, Judged(Throws("SCL0101", 5), Warning("SCL0101", 5) with { Severity = DiagnosticSeverity.Info }));

    [Theory]
    [InlineData("SCL0102")]
    [InlineData("SCL0103")]
    [InlineData("SCL0201")]
    public void AnyOfThreeRulesPredictsAMissingVariable(string rule) => Agrees(Judged(Throws("SCL0102", 5), Warning(rule, 5)));

    [Fact]
    public void AnyWarningPredictsAFailureOfNoRule() => Agrees(Judged(Throws(null, 5), Warning("SCL0301", 5)));

    [Fact]
    public void WhatIsSaidOfCodeBehindAFailureIsNotJudged() =>
        Agrees(Judged(Throws("SCL0101", 5), Warning("SCL0101", 5), Warning("SCL0104", 9)));

    [Fact]
    public void AWarningOfARunThatEndsIsAFalseAlarm() => Is(DisagreementKind.FalseAlarm, Judged(Ends, Warning("SCL0101", 5)));

    [Fact]
    public void ARunThatEndsWithoutWarningAgrees() => Agrees(Judged(Ends));

    [Theory]
    [InlineData("SCL0203")]
    [InlineData("SCL0301")]
    [InlineData("SCL0302")]
    [InlineData("SCL0303")]
    [InlineData("SCL0304")]
    public void AdviceIsNoFalseAlarm(string rule) => Agrees(Judged(Ends, Warning(rule, 5)));

    [Fact]
    public void AnInfoIsNoFalseAlarm() => Agrees(Judged(Ends, Warning("SCL0202", 5) with { Severity = DiagnosticSeverity.Info }));

    [Theory]
    [InlineData("Get(); // EXPECT SCL0101")]
    [InlineData("Get(); // EXPECT? SCL0104|SCL0101")]
    public void AMarkAllowsAWarning(string line) => Agrees(Judged(Source(line), Ends, Warning("SCL0101", 1)));

    [Fact]
    public void AMarkAllowsNoWarningOnAnotherLine() =>
        Is(DisagreementKind.FalseAlarm, Judged(Source("Get(); // EXPECT SCL0101\nGet();"), Ends, Warning("SCL0101", 2)));

    [Fact]
    public void AMarkedInfoIsWanted()
    {
        var source = Source("\nReuse(); // EXPECT SCL0202");
        Is(DisagreementKind.Missed, Judged(source, Ends));
        Agrees(Judged(source, Ends, Warning("SCL0202", 2) with { Severity = DiagnosticSeverity.Info }));
    }

    [Theory]
    [InlineData("Reuse(); // EXPECT? SCL0202")]
    [InlineData("Reuse(); // EXPECT SCL0101")]
    [InlineData("Reuse(); // EXPECT a finding")]
    public void OtherMarksWantNothing(string line) => Agrees(Judged(Source(line), Ends));

    [Fact]
    public void AThrowThatNobodyCouldKnowOfIsExcusedButCounts()
    {
        var excused = Judged(Source("Get(); // UNKNOWABLE: read from a file"), Throws("SCL0101", 1));
        Agrees(excused);
        Assert.True(excused.IsMissed);
        Assert.False(Judged(Ends).IsMissed);
    }

    [Fact]
    public void AnAnalyzerThatThrowsIsACrash() =>
        Is(DisagreementKind.Crash, Judge.Compare(Source(""), new ProgramAnalysis([], [], ["boom"]), Ends));

    [Fact]
    public void ARunWithoutEndIsNoAgreement() =>
        Is(DisagreementKind.Hanging, Judged(new ProgramRun(HasEnded: false, null, "")));

    private static ProgramRun Ends { get; } = new(HasEnded: true, null, "");

    private static ProgramRun Throws(string? rule, params int[] lines) =>
        new(HasEnded: true, new Failure("ScopeException", "It failed.", rule, [.. lines.Select(line => new SourceLine(File, line))]), "");

    private static Finding Warning(string rule, int line) => new(rule, DiagnosticSeverity.Warning, new SourceLine(File, line), line, "It fails.");

    private static SourceProgram Source(string text) => new(File, [new SourceFile(File, text)]);

    private static Verdict Judged(ProgramRun run, params ImmutableArray<Finding> findings) => Judged(Source(""), run, findings);

    private static Verdict Judged(SourceProgram program, ProgramRun run, params ImmutableArray<Finding> findings) =>
        Judge.Compare(program, new ProgramAnalysis(findings, [], []), run);

    private static void Is(DisagreementKind kind, Verdict verdict) => Assert.Equal(kind, Assert.Single(verdict.Disagreements).Kind);

    private static void Agrees(Verdict verdict) => Assert.Empty(verdict.Disagreements);
}
