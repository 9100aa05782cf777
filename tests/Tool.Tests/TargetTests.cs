using ScopeLint.Tool.Loading;

namespace ScopeLint.Tool.Tests;

public sealed class TargetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scopelint").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("A.sln", "A.sln")]
    [InlineData("A.slnx B.csproj", "A.slnx")]
    [InlineData("B.csproj", "B.csproj")]
    [InlineData("src/B/B.csproj src/C/C.csproj", "src/B/B.csproj src/C/C.csproj")]
    [InlineData("src/B/B.csproj src/B/obj/X.csproj .git/Y.csproj", "src/B/B.csproj")]
    public void AFolder_StandsForItsSolutionOrElseItsProjects(string files, string expected)
    {
        Make(files);
        var target = Target.Find(_folder);
        var found = target.Solution is { } solution ? [solution] : target.Projects;
        Assert.Equal(expected, string.Join(' ', found.Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))));
    }

    [Theory]
    [InlineData("A.sln", true)]
    [InlineData("A.csproj", false)]
    public void AFile_StandsForItself(string file, bool isSolution)
    {
        Make("A.sln A.csproj");
        Assert.Equal(isSolution, Target.Find(Path.Combine(_folder, file)).Solution is not null);
    }

    [Theory]
    [InlineData("", "", "no solution and no C# project")]
    [InlineData("A.sln B.sln", "", "several solutions")]
    [InlineData("A.txt", "A.txt", "neither a solution nor a C# project")]
    [InlineData("A.sln", "B.sln", "There is no")]
    public void WhatMeansNothing_IsAnErrorThatSaysWhatToDo(string files, string path, string message)
    {
        Make(files);
        var error = Assert.Throws<ToolException>(() => Target.Find(Path.Combine(_folder, path)));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("Name ", error.Message, StringComparison.Ordinal);
    }

    private void Make(string files)
    {
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
