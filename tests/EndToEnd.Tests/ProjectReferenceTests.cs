using ScopeLint.EndToEnd.Tests.Mistakes;
using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary>A program that takes library and rules as projects, the way the samples do.</summary>
public sealed class ProjectReferenceTests
{
    /// <summary>The projects referred to were built with these tests; building them again could only disturb other builds.</summary>
    [Fact]
    public async Task AnalyzersByProjectReference_ReportAndTheProgramThrows()
    {
        var mistake = Duplicates.InAScope;
        await using var project = new Project(ProjectFiles.WithProjects(), MistakeProgram.SourcesOf([mistake]));

        (await project.BuildAsync("--no-dependencies")).Exits(0).Prints(mistake.Warning);

        Assert.Equal(mistake.Thrown, (await project.RunAsync(mistake.Name)).Exits(1).Output);
    }
}
