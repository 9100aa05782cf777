using System.Security;
using ScopeLint.EndToEnd.Tests.Packages;
using ScopeLint.EndToEnd.Tests.Tools;

[assembly: AssemblyFixture(typeof(PackageFeed))]

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>The packages in a folder that projects restore from: those of the folder that the environment variable SCOPELINT_PACKAGES names,
/// else packed here from what was built with these tests.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _workspace = Directory.CreateTempSubdirectory("ScopeLint packages ");
    private string? _given;

    /// <summary>The folder with the packages.</summary>
    internal string Folder => _given ?? Path.Combine(_workspace.FullName, "feed");

    /// <summary>Names the folder next to the sources that the machine has anyway: what the packages need comes from there.</summary>
    internal string NuGetConfig => $"""
        <configuration>
          <packageSources>
            <add key="packed" value="{SecurityElement.Escape(Folder)}" />
          </packageSources>
        </configuration>
        """;

    /// <summary>Keeps the packages out of the machine's own cache, and what lies there under the same version out of the tests.</summary>
    internal string CacheProperty =>
        $"<RestorePackagesPath>{SecurityElement.Escape(Path.Combine(_workspace.FullName, "cache"))}</RestorePackagesPath>";

    /// <summary>The files of the packages.</summary>
    internal IEnumerable<string> Files => Directory.EnumerateFiles(Folder);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _given = Environment.GetEnvironmentVariable("SCOPELINT_PACKAGES") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;
        if (_given is null)
        {
            (await DotNet.RunAsync(
                Path.Combine(Built.SourceFolder, ".."),
                "pack", "ScopeLint.sln", "--no-build", "--configuration", Built.Configuration, "--output", Folder, "-nodeReuse:false")).Exits(0);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _workspace.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
