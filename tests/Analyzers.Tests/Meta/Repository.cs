using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Tests.Meta;

/// <summary>The files of the repository that tests hold true.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    public static bool Has(params string[] path) => File.Exists(PathOf(path));

    /// <summary>The source files below a folder, by their paths from the root.</summary>
    public static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// Holds a generated part of a page, between <c>&lt;!-- name…</c> and <c>&lt;!-- /name --&gt;</c>, against what it should be. With
    /// SCOPELINT_UPDATE_DOCS=1 it is written instead.
    /// </summary>
    public static void AssertGenerated(string page, string name, string expected)
    {
        var text = Read(page);
        var start = text.IndexOf('\n', text.IndexOf($"<!-- {name}", StringComparison.Ordinal)) + 1;
        var end = text.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("SCOPELINT_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(PathOf(page), text[..start] + expected + text[end..]);
            return;
        }

        Assert.True(text[start..end] == expected, $"{page} has drifted. Run the tests once with SCOPELINT_UPDATE_DOCS=1.\nExpected:\n{expected}");
    }

    private static string PathOf(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // A deterministic build maps source paths; the test then finds the repository from where it runs.
        var start = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ScopeLint.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No folder above {start} holds ScopeLint.sln.");
    }
}
