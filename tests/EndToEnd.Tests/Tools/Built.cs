using System.Reflection;

namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>Where the things under test are: built together with these tests.</summary>
internal static class Built
{
    /// <summary>The library that the projects refer to.</summary>
    public static string Runtime { get; } = Beside("ScopeLint.Runtime.dll");

    /// <summary>What the library itself needs.</summary>
    public static string Tensors { get; } = Beside("System.Numerics.Tensors.dll");

    /// <summary>The rules.</summary>
    public static string Analyzers { get; } = Beside(Path.Combine("analyzers", "ScopeLint.Analyzers.dll"));

    /// <summary>Their fixes.</summary>
    public static string CodeFixes { get; } = Beside(Path.Combine("analyzers", "ScopeLint.CodeFixes.dll"));

    /// <summary>Tells which SDK builds the projects.</summary>
    public static string GlobalJson { get; } = Beside("global.json");

    /// <summary>The folder of the library's and the analyzers' own projects.</summary>
    public static string SourceFolder { get; } = Metadata("SourceFolder");

    /// <summary>Debug or Release: as these tests were built.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    private static string Beside(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, file);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"Building the tests should have put '{path}' beside them. Build them anew.", path);
    }

    private static string Metadata(string key) => typeof(Built).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
