using System.Diagnostics;
using System.Numerics.Tensors;

namespace ScopeLint.Tool.Tests;

/// <summary>A real solution of two projects that reference the library and not the analyzers, as MSBuild loads it.</summary>
public sealed class SolutionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scopelint solution ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ASolution_IsCheckedOverItsProjects_OnceItIsRestored()
    {
        Write("All.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Layers/Layers.csproj" /></Solution>""");
        Write("App/App.csproj", Project("<OutputType>Exe</OutputType>", """<ProjectReference Include="../Layers/Layers.csproj" />"""));
        Write("App/Program.cs", "Layers.Weights();\nLayers.Weights();\n");
        Write("Layers/Layers.csproj", Project("", ""));
        Write("Layers/Layers.cs", "public static class Layers { public static ScopeLint.Variable<float> Weights() => ScopeLint.Variable.Get<float>(\"w\", [2]); }");
        Write("Directory.Build.props", "<Project />");

        var (exitCode, _, messages) = await CommandLineTests.RunAsync("check", _folder);
        Assert.Equal(ExitCode.Failed, exitCode);
        Assert.Contains("are not restored. Run 'dotnet restore ", messages, StringComparison.Ordinal);

        await RestoreAsync();
        (exitCode, var results, messages) = await CommandLineTests.RunAsync("check", _folder, "--format", "github");
        Assert.Equal((ExitCode.Found, ""), (exitCode, messages));
        Assert.Equal(1, results.Count(character => character == '\n'));
        Assert.Contains("Program.cs,line=2,", results, StringComparison.Ordinal);
    }

    private static string Project(string properties, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>
            {items}
            <Reference Include="{typeof(VariableScope).Assembly.Location}" />
            <Reference Include="{typeof(Tensor).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;

    private async Task RestoreAsync()
    {
        using var restore = Process.Start(new ProcessStartInfo("dotnet", ["restore", "All.slnx"]) { WorkingDirectory = _folder, RedirectStandardOutput = true })!;
        var output = await restore.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await restore.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(restore.ExitCode == 0, output);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
