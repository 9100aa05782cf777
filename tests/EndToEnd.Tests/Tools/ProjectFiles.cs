using System.Security;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>The texts of project files.</summary>
internal static class ProjectFiles
{
    /// <summary>The framework of every project.</summary>
    public const string TargetFramework = "net10.0";

    /// <summary>Files of the folder above the project. They keep settings out that may lie further up.</summary>
    public static IReadOnlyDictionary<string, string> Walls { get; } = new Dictionary<string, string>
    {
        ["Directory.Build.props"] = "<Project />",
        ["Directory.Build.targets"] = "<Project />",
        ["Directory.Packages.props"] = "<Project />",
        [".editorconfig"] = "root = true\n\n[*]\nend_of_line = lf\n",
    };

    /// <summary>Lets a project restore nothing.</summary>
    public const string NoSources = "<configuration><packageSources><clear /></packageSources></configuration>";

    /// <summary>A program that refers to the built library and takes the rules and fixes as analyzers.</summary>
    /// <param name="properties">Further properties, as XML.</param>
    public static string WithBuiltFiles(string properties = "") => Program(properties, $"""
            <Reference Include="ScopeLint.Runtime" HintPath="{Path(Built.Runtime)}" />
            <Reference Include="System.Numerics.Tensors" HintPath="{Path(Built.Tensors)}" />
            <Analyzer Include="{Path(Built.Analyzers)}" />
            <Analyzer Include="{Path(Built.CodeFixes)}" />
        """);

    /// <summary>A program that refers to the built library and to other projects, with what the package of the analyzers brings.</summary>
    /// <param name="projects">The names of the projects, which lie beside this one.</param>
    public static string WithOthers(params IEnumerable<string> projects) => Program("", $"""
            <Reference Include="ScopeLint.Runtime" HintPath="{Path(Built.Runtime)}" />
            <Reference Include="System.Numerics.Tensors" HintPath="{Path(Built.Tensors)}" />
            <Analyzer Include="{Path(Built.Analyzers)}" />
            <Analyzer Include="{Path(Built.CodeFixes)}" />
            {string.Concat(projects.Select(project => $"<ProjectReference Include=\"../{project}/{project}.csproj\" />"))}
        """).Replace("</Project>", $"<Import Project=\"{Path(System.IO.Path.Combine(Built.SourceFolder, "Package", "buildTransitive", "ScopeLint.Analyzers.targets"))}\" /></Project>", StringComparison.Ordinal);

    /// <summary>A library of the same kind.</summary>
    /// <param name="projects">The names of the projects that it refers to.</param>
    public static string LibraryWithOthers(params IEnumerable<string> projects) =>
        WithOthers(projects).Replace("<OutputType>Exe</OutputType>", "", StringComparison.Ordinal);

    /// <summary>The same for several frameworks, with further properties and references, as XML.</summary>
    public static string ForFrameworks(string projectFile, string frameworks, string properties, string references = "") => projectFile
        .Replace($"<TargetFramework>{TargetFramework}</TargetFramework>", $"<TargetFrameworks>{frameworks}</TargetFrameworks>{properties}", StringComparison.Ordinal)
        .Replace("<ItemGroup>", "<ItemGroup>" + references, StringComparison.Ordinal);

    /// <summary>A program that refers to nothing yet.</summary>
    /// <param name="frameworks">Its target frameworks.</param>
    /// <param name="properties">Further properties, as XML.</param>
    public static string WithoutReferences(string frameworks, string properties) => Program(properties, "")
        .Replace($"<TargetFramework>{TargetFramework}</TargetFramework>", $"<TargetFrameworks>{frameworks}</TargetFrameworks>", StringComparison.Ordinal);

    /// <summary>A program that refers to the built library and takes the package of the analyzers.</summary>
    /// <param name="properties">Further properties, as XML.</param>
    public static string WithAnalyzerPackage(string properties) => Program(properties, $"""
            <Reference Include="ScopeLint.Runtime" HintPath="{Path(Built.Runtime)}" />
            <Reference Include="System.Numerics.Tensors" HintPath="{Path(Built.Tensors)}" />
            <PackageReference Include="ScopeLint.Analyzers" Version="0.1.0" PrivateAssets="all" />
        """);

    /// <summary>A program that refers to the projects of library, rules and fixes.</summary>
    public static string WithProjects() => Program("", $"""
            <ProjectReference Include="{Source("Runtime")}" />
            <ProjectReference Include="{Source("Analyzers")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
            <ProjectReference Include="{Source("CodeFixes")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
        """);

    /// <summary>The SDK's own rules are off: they take time, and what they find is not the point.</summary>
    private static string Program(string properties, string references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{TargetFramework}</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <UseAppHost>false</UseAppHost>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
            {properties}
          </PropertyGroup>
          <ItemGroup>
        {references}
          </ItemGroup>
        </Project>
        """;

    private static string Source(string folder) =>
        Path(System.IO.Path.Combine(Built.SourceFolder, folder, $"ScopeLint.{folder}.csproj"));

    private static string Path(string path) => SecurityElement.Escape(path);
}
