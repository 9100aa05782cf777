using ScopeLint.Programs.Tests.Judging;
using ScopeLint.Programs.Tests.Reporting;

namespace ScopeLint.Programs.Tests;

/// <summary>Analysis and run agree on programs as people write them, except for those on the list.</summary>
public sealed class ProgramTests
{
    public static TheoryData<string> Folders => [.. ProgramSet.All.Select(program => program.Folder).Distinct()];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task TheProgramsThatDisagreeAreThoseOfTheList(string folder)
    {
        var verdicts = await ProgramSet.JudgeAsync(
            ProgramSet.All.Where(program => program.Folder == folder), TestContext.Current.CancellationToken);
        var list = Settings.IsUpdate ? ProgramSet.List.Of(verdicts) : ProgramSet.List;
        var departures = verdicts.SelectMany(list.Departures).ToList();
        Assert.True(departures.Count == 0, $"{departures.Count} in {folder}:\n\n{string.Join("\n\n", departures)}");
    }

    [Fact]
    public async Task AReportIsWrittenOnRequest()
    {
        Assert.SkipWhen(Settings.ReportFile is null, "SCOPELINT_PROGRAMS_REPORT names no file.");
        var verdicts = await ProgramSet.JudgeAsync(ProgramSet.All, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Settings.ReportFile, Report.Write(verdicts, ProgramSet.List), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task TheListAndItsFiguresAreThoseOfToday()
    {
        Assert.SkipUnless(Settings.OtherPlace is null, "The programs are not those of the list.");
        var verdicts = await ProgramSet.JudgeAsync(ProgramSet.All, TestContext.Current.CancellationToken);
        var list = ProgramSet.List.Of(verdicts);
        var text = list.Print(Figures.Of(verdicts, list));
        if (Settings.IsUpdate)
        {
            File.WriteAllText(ProgramSet.ListFile, text);
        }

        Assert.True(
            File.Exists(ProgramSet.ListFile) && File.ReadAllText(ProgramSet.ListFile).ReplaceLineEndings("\n") == text,
            $"{ProgramSet.ListFile} is not up to date. Run these tests once with SCOPELINT_UPDATE_PROGRAMS=1, and look at what has changed. It should be:\n{text}");
    }
}
