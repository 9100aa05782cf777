using System.IO.Compression;
using System.Xml.Linq;

namespace ScopeLint.EndToEnd.Tests.Packages;

/// <summary>What is in the packages, file by file, and what they say of themselves.</summary>
public sealed class PackageContentTests(PackageFeed feed)
{
    private const string Version = "0.1.0";
    private const string Analyzers = $"ScopeLint.Analyzers.{Version}";
    private const string Runtime = $"ScopeLint.Runtime.{Version}";
    private const string Torch = $"ScopeLint.TorchSharp.{Version}";
    private const string Tool = $"ScopeLint.Tool.{Version}";

    [Fact]
    public void Packing_MakesFourPackagesAndTheSymbolsOfThoseThatAreReferenced() => Assert.Equal(
        [$"{Analyzers}.nupkg", $"{Analyzers}.snupkg", $"{Runtime}.nupkg", $"{Runtime}.snupkg", $"{Tool}.nupkg", $"{Torch}.nupkg", $"{Torch}.snupkg"],
        feed.Files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData($"{Analyzers}.nupkg", """
        README.md
        ScopeLint.Analyzers.nuspec
        analyzers/dotnet/cs/ScopeLint.Analyzers.dll
        analyzers/dotnet/cs/ScopeLint.Analyzers.pdb
        analyzers/dotnet/cs/ScopeLint.CodeFixes.dll
        analyzers/dotnet/cs/ScopeLint.CodeFixes.pdb
        buildTransitive/ScopeLint.Analyzers.targets
        buildTransitive/minimum.globalconfig
        buildTransitive/none.globalconfig
        buildTransitive/strict.globalconfig
        buildTransitive/summary-off.editorconfig
        icon.png
        """)]
    [InlineData($"{Analyzers}.snupkg", """
        ScopeLint.Analyzers.nuspec
        analyzers/dotnet/cs/ScopeLint.Analyzers.pdb
        analyzers/dotnet/cs/ScopeLint.CodeFixes.pdb
        """)]
    [InlineData($"{Runtime}.nupkg", """
        README.md
        ScopeLint.Runtime.nuspec
        icon.png
        lib/net10.0/ScopeLint.Runtime.dll
        lib/net10.0/ScopeLint.Runtime.xml
        lib/net8.0/ScopeLint.Runtime.dll
        lib/net8.0/ScopeLint.Runtime.xml
        """)]
    [InlineData($"{Runtime}.snupkg", """
        ScopeLint.Runtime.nuspec
        lib/net10.0/ScopeLint.Runtime.pdb
        lib/net8.0/ScopeLint.Runtime.pdb
        """)]
    [InlineData($"{Torch}.nupkg", """
        README.md
        ScopeLint.TorchSharp.nuspec
        icon.png
        lib/net10.0/ScopeLint.TorchSharp.dll
        lib/net10.0/ScopeLint.TorchSharp.xml
        lib/net8.0/ScopeLint.TorchSharp.dll
        lib/net8.0/ScopeLint.TorchSharp.xml
        """)]
    [InlineData($"{Torch}.snupkg", """
        ScopeLint.TorchSharp.nuspec
        lib/net10.0/ScopeLint.TorchSharp.pdb
        lib/net8.0/ScopeLint.TorchSharp.pdb
        """)]
    public void Package_HoldsExactlyTheseFiles(string package, string files)
    {
        using var archive = Open(package);
        Assert.Equal(
            files,
            string.Join('\n', archive.Entries.Select(entry => entry.FullName).Where(name => !BelongsToTheFormat(name)).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(Analyzers, "ScopeLint.Analyzers")]
    [InlineData(Runtime, "ScopeLint.Runtime")]
    [InlineData(Torch, "ScopeLint.TorchSharp")]
    [InlineData(Tool, "ScopeLint.Tool")]
    public void Package_SaysWhatItIs(string package, string id)
    {
        var metadata = Metadata(package);

        Assert.Equal(id, metadata["id"].Value);
        Assert.Equal(Version, metadata["version"].Value);
        Assert.Equal("The ScopeLint authors", metadata["authors"].Value);
        Assert.Equal("MIT", metadata["license"].Value);
        Assert.Equal("README.md", metadata["readme"].Value);
        Assert.Equal("icon.png", metadata["icon"].Value);
        Assert.Equal("https://github.com/scopelint/scopelint", metadata["projectUrl"].Value);
        Assert.Equal("https://github.com/scopelint/scopelint.git", metadata["repository"].Attribute("url")?.Value);
        Assert.NotEmpty(metadata["description"].Value);
        Assert.NotEmpty(metadata["tags"].Value);
    }

    [Fact]
    public void Tool_IsACommandThatBringsItsOwnAnalyzersAndCompiler()
    {
        using var archive = Open($"{Tool}.nupkg");
        var files = archive.Entries.Select(entry => entry.FullName).ToHashSet();
        Assert.Superset(
            new HashSet<string>([
                "README.md", "icon.png", "tools/net10.0/any/DotnetToolSettings.xml", "tools/net10.0/any/ScopeLint.Tool.dll", "tools/net10.0/any/ScopeLint.Analyzers.dll",
                "tools/net10.0/any/Microsoft.CodeAnalysis.CSharp.dll",
            ]),
            files);
        using var settings = new StreamReader(archive.GetEntry("tools/net10.0/any/DotnetToolSettings.xml")!.Open());
        Assert.Contains("<Command Name=\"scopelint\" EntryPoint=\"ScopeLint.Tool.dll\"", settings.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_AreADevelopmentDependencyThatNeedsNothing()
    {
        var metadata = Metadata(Analyzers);
        Assert.Equal("true", metadata["developmentDependency"].Value);
        Assert.DoesNotContain("dependencies", metadata.Keys);
    }

    [Fact]
    public void Runtime_BringsTheAnalyzersAlong() => Assert.Equal(
        """
        net10.0: ScopeLint.Analyzers 0.1.0, all of it
        net10.0: System.Numerics.Tensors 10.0.15
        net8.0: ScopeLint.Analyzers 0.1.0, all of it
        net8.0: System.Numerics.Tensors 10.0.15
        """,
        string.Join('\n', Metadata(Runtime)["dependencies"].Elements().SelectMany(group => group.Elements()).Select(Dependency).Order(StringComparer.Ordinal)));

    [Fact]
    public void Torch_BringsTheLibraryAndNoNativeOne() => Assert.Equal(
        """
        net10.0: ScopeLint.Runtime 0.1.0, all of it
        net10.0: TorchSharp 0.107.0
        net8.0: ScopeLint.Runtime 0.1.0, all of it
        net8.0: TorchSharp 0.107.0
        """,
        string.Join('\n', Metadata(Torch)["dependencies"].Elements().SelectMany(group => group.Elements()).Select(Dependency).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(Runtime)]
    [InlineData(Torch)]
    [InlineData(Tool)]
    public void Readme_HasNoLinkThatLeadsNowhereOutsideTheRepository(string package)
    {
        using var archive = Open($"{package}.nupkg");
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var links = reader.ReadToEnd().Split("](").Skip(1).Select(rest => rest[..rest.IndexOf(')')]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link));
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(Runtime)]
    [InlineData(Torch)]
    [InlineData(Tool)]
    public void ReleaseNotes_TellOfTheVersion(string package)
    {
        var metadata = Metadata(package);
        Assert.Contains($"## {metadata["version"].Value}", metadata["releaseNotes"].Value, StringComparison.Ordinal);
    }

    private static string Dependency(XElement dependency)
    {
        var all = dependency.Attribute("include")?.Value == "All" && dependency.Attribute("exclude") is null;
        return $"{dependency.Parent!.Attribute("targetFramework")!.Value}: {dependency.Attribute("id")!.Value} "
            + $"{dependency.Attribute("version")!.Value}{(all ? ", all of it" : "")}";
    }

    private Dictionary<string, XElement> Metadata(string package)
    {
        using var archive = Open($"{package}.nupkg");
        using var nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
    }

    private ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(feed.Folder, package));

    /// <summary>Parts that every package has, one of them with a random name.</summary>
    private static bool BelongsToTheFormat(string file) =>
        file is "[Content_Types].xml" or "_rels/.rels" || file.EndsWith(".psmdcp", StringComparison.Ordinal);
}
