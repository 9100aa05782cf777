namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>A real project in a temporary folder of its own, where nothing of this repository's settings reaches it. The path has a space
/// in it: not every tool gets that right.</summary>
internal sealed class Project : IAsyncDisposable
{
    private const string Name = "Demo";

    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("ScopeLint tests ");
    private readonly string _folder;

    /// <summary>Writes a project that needs nothing but the SDK.</summary>
    /// <param name="projectFile">The text of the project file.</param>
    /// <param name="sources">The source files.</param>
    public Project(string projectFile, params IEnumerable<SourceFile> sources) : this(projectFile, ProjectFiles.NoSources, sources)
    {
    }

    /// <summary>Writes a project that takes packages.</summary>
    /// <param name="projectFile">The text of the project file.</param>
    /// <param name="nugetConfig">The text of the file that says where packages come from.</param>
    /// <param name="sources">The source files.</param>
    public Project(string projectFile, string nugetConfig, params IEnumerable<SourceFile> sources)
    {
        _folder = _workspace.CreateSubdirectory(Name).FullName;
        foreach (var (name, text) in ProjectFiles.Walls)
        {
            File.WriteAllText(Path.Combine(_workspace.FullName, name), text);
        }

        File.WriteAllText(Path.Combine(_workspace.FullName, "nuget.config"), nugetConfig);
        File.Copy(Built.GlobalJson, Path.Combine(_workspace.FullName, "global.json"));
        Write(Name + ".csproj", projectFile);
        foreach (var source in sources)
        {
            Write(source.Name, source.Text);
        }
    }

    /// <summary>The project file.</summary>
    public string ProjectFile => Path.Combine(_folder, Name + ".csproj");

    /// <summary>Writes a further file, in the folder of the project or beside it.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Reads a file that was built.</summary>
    public byte[] ReadBytes(string file) => File.ReadAllBytes(Path.Combine(_folder, file));

    /// <summary>Reads a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    /// <summary>Restores the project, without building it.</summary>
    public Task<CommandResult> RestoreAsync() => DotNet.RunAsync(_folder, ["restore", Name + ".csproj", .. CompilerServer.Options]);

    /// <summary>Adds a package by the command that a user would type, and restores the project.</summary>
    public Task<CommandResult> AddPackageAsync(string package, string version) =>
        DotNet.RunAsync(_folder, "add", Name + ".csproj", "package", package, "--version", version);

    /// <summary>Builds the project; restores it before unless told not to.</summary>
    public Task<CommandResult> BuildAsync(params IEnumerable<string> options) => DotNet.RunAsync(
        _folder, ["build", Name + ".csproj", "--configuration", Built.Configuration, "-tl:off", .. CompilerServer.Options, .. options]);

    /// <summary>Runs a command of the SDK on another project, given by its file.</summary>
    public Task<CommandResult> RunOnAsync(string command, string file, params IEnumerable<string> options) => DotNet.RunAsync(
        _folder, [command, file, "--configuration", Built.Configuration, "-tl:off", .. CompilerServer.Options, .. options]);

    /// <summary>Lets <c>dotnet format</c> apply the fixes; the project must have been restored.</summary>
    public Task<CommandResult> FormatAsync(params IEnumerable<string> options) => DotNet.RunAsync(
        _folder, ["format", "analyzers", Name + ".csproj", "--no-restore", "--severity", "info", .. options]);

    /// <summary>Runs the program that was built.</summary>
    public Task<CommandResult> RunAsync(params IEnumerable<string> arguments) => DotNet.RunAsync(
        _folder, ["exec", Path.Combine("bin", Built.Configuration, ProjectFiles.TargetFramework, Name + ".dll"), .. arguments]);

    /// <summary>Removes the project.</summary>
    public ValueTask DisposeAsync()
    {
        _workspace.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
