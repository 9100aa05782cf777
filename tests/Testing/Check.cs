using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace ScopeLint.Testing;

/// <summary>Fails tests in the manner of the testing library.</summary>
internal static class Check
{
    private static readonly DefaultVerifier Verifier = new();

    /// <summary>Requires something.</summary>
    public static void That(bool condition, string complaint) => Verifier.True(condition, complaint);

    /// <summary>Requires two runs to report the same, in whatever order.</summary>
    public static void Same(string complaint, IEnumerable<Diagnostic> expected, IEnumerable<Diagnostic> actual)
    {
        var (wanted, got) = (Text(expected), Text(actual));
        That(wanted == got, $"{complaint}:\n{wanted}\nand now:\n{got}");
    }

    /// <summary>Diagnostics in the order of the source, each with all that it says.</summary>
    public static string Text(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
        .Select(diagnostic => $"{diagnostic} {string.Join(", ", diagnostic.AdditionalLocations)}")
        .Order(StringComparer.Ordinal));
}
