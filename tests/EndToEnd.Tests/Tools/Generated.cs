namespace ScopeLint.EndToEnd.Tests.Tools;

/// <summary>Files of the repository that are generated: held against what they should be, or written anew with SCOPELINT_UPDATE_DOCS=1.</summary>
internal static class Generated
{
    /// <summary>Holds a whole file.</summary>
    public static void AssertFile(string path, string expected) => Assert(path, File.Exists(path) ? Read(path) : "", expected);

    /// <summary>Holds the part of a page between <c>&lt;!-- name…</c> and <c>&lt;!-- /name --&gt;</c>.</summary>
    public static void AssertPart(string path, string name, string expected)
    {
        var text = Read(path);
        var start = text.IndexOf('\n', text.IndexOf($"<!-- {name}", StringComparison.Ordinal)) + 1;
        var end = text.IndexOf($"<!-- /{name} -->", start, StringComparison.Ordinal);
        Assert(path, text, text[..start] + expected + text[end..]);
    }

    private static void Assert(string path, string text, string expected)
    {
        if (Environment.GetEnvironmentVariable("SCOPELINT_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Xunit.Assert.True(text == expected, $"{path} has drifted. Run the tests once with SCOPELINT_UPDATE_DOCS=1, then build.\nExpected:\n{expected}");
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
