using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests;

/// <summary><c>dotnet build</c> of a program without mistakes.</summary>
public sealed class CleanProjectTests
{
    private static readonly SourceFile Program = new("Program.cs", """
        using ScopeLint;

        VariableScope layer;
        using (layer = VariableScope.Open("layer"))
        {
            Variable.Get<float>("weights", [2, 3]);
            layer.ReuseVariables();
            Variable.Get<float>("weights", [2, 3]);
        }

        using (VariableScope.Open(layer, reuse: Reuse.True))
        {
            Variable.Get<float>("weights");
        }

        using (VariableScope.Open("head", reuse: Reuse.Auto))
        {
            Variable.Get<float>("bias", [1]);
            Variable.Get<float>("bias", [1]);
        }

        Console.WriteLine(string.Join(' ', Graph.Default.GlobalVariables.Select(variable => variable.Name)));

        """);

    [Fact]
    public async Task CorrectProgram_BuildsSilentlyAndRuns()
    {
        await using var project = new Project(ProjectFiles.WithBuiltFiles(), Program);

        (await project.BuildAsync()).Exits(0).Prints();

        Assert.Equal("layer/weights:0 head/bias:0", (await project.RunAsync()).Exits(0).Output);
    }
}
