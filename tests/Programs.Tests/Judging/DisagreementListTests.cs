using ScopeLint.Programs.Tests.Running;

namespace ScopeLint.Programs.Tests.Judging;

/// <summary>The list holds in both directions.</summary>
public sealed class DisagreementListTests
{
    private const string Listed = "missed a/m.cs\nmarked a/x.cs: the runtime is wrong\n";

    private static DisagreementList List { get; } = DisagreementList.Parse(Listed);

    [Fact]
    public void AListedDisagreementIsNoDeparture() => Assert.Empty(List.Departures(Verdict("a/m.cs", DisagreementKind.Missed)));

    [Fact]
    public void AnUnlistedAgreementIsNoDeparture() => Assert.Empty(List.Departures(Verdict("a/n.cs")));

    [Fact]
    public void AnUnlistedDisagreementIsOneAndIsDescribed()
    {
        var departure = Assert.Single(List.Departures(Verdict("a/n.cs", DisagreementKind.FalseAlarm)));
        Assert.Contains("not listed", departure, StringComparison.Ordinal);
        Assert.Contains("a/n.cs", departure, StringComparison.Ordinal);
        Assert.Contains("the detail", departure, StringComparison.Ordinal);
    }

    [Fact]
    public void AListedAgreementIsOne() => Assert.Equal(
        "a/m.cs is listed as missed, which it is no more: take it off the list.", Assert.Single(List.Departures(Verdict("a/m.cs"))));

    [Fact]
    public void AnotherKindThanListedIsTwo() => Assert.Equal(2, List.Departures(Verdict("a/m.cs", DisagreementKind.Crash)).Count());

    [Fact]
    public void WhatCannotBeJudgedIsOneAlsoWhereMarked() => Assert.All(
        [DisagreementKind.Broken, DisagreementKind.Hanging],
        kind => Assert.Contains("cannot be judged", Assert.Single(List.Departures(Verdict("a/x.cs", kind))), StringComparison.Ordinal));

    [Fact]
    public void AMarkedProgramMayDisagreeInAnyWayButNotAgree()
    {
        Assert.Empty(List.Departures(Verdict("a/x.cs", DisagreementKind.Missed, DisagreementKind.FalseAlarm)));
        Assert.Contains("take its mark off", Assert.Single(List.Departures(Verdict("a/x.cs"))), StringComparison.Ordinal);
    }

    [Fact]
    public void ANewListHasTheProgramsOfTodayAndTheMarksOfBefore()
    {
        Verdict[] verdicts =
        [
            Verdict("b/z.cs", DisagreementKind.Missed, DisagreementKind.FalseAlarm), Verdict("a/x.cs", DisagreementKind.Missed),
            Verdict("a/m.cs"), Verdict("b/h.cs", DisagreementKind.Hanging),
        ];
        var list = List.Of(verdicts);
        var text = list.Print(Figures.Of(verdicts, list));
        Assert.EndsWith("\n\nmarked a/x.cs: the runtime is wrong\nfalse-alarm b/z.cs\nmissed b/z.cs\n", text, StringComparison.Ordinal);
        Assert.Equal(text, DisagreementList.Parse(text).Print(Figures.Of(verdicts, list)));
    }

    [Fact]
    public void FiguresCountEachProgramInItsFolder()
    {
        Verdict[] verdicts =
        [
            Verdict("a/b/x.cs", DisagreementKind.Missed) with { IsMissed = true, Run = Throws }, Verdict("a/y.cs") with { IsMissed = true },
            Verdict("b/z.cs", DisagreementKind.FalseAlarm), Verdict("a/x.cs", DisagreementKind.FalseAlarm),
        ];
        Assert.Equal(
            [
                "folder  programs  wrong  missed  false alarms  marked",
                "a              3      1       2             1       1",
                "b              1      0       0             1       0",
                "all            4      1       2             2       1",
            ],
            Figures.Of(verdicts, List).Print());
    }

    [Theory]
    [InlineData("lost a/x.cs")]
    [InlineData("missed")]
    [InlineData("marked a/x.cs")]
    public void ALineThatSaysNothingIsRefused(string line) => Assert.Throws<FormatException>(() => DisagreementList.Parse(line));

    private static ProgramRun Throws { get; } = new(HasEnded: true, new Failure("ScopeException", "It failed.", null, []), "");

    private static Verdict Verdict(string name, params DisagreementKind[] kinds) => new(
        new SourceProgram(name, []), null, null, [.. kinds.Select(kind => new Disagreement(kind, "the detail"))]);
}
