using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Words of a text in brackets.</summary>
internal static class WordList
{
    /// <summary>Writes words.</summary>
    public static string Write(IEnumerable<string> words) => $" [{string.Join(", ", words.Select(EffectWriter.Label))}]";

    /// <summary>Reads words.</summary>
    /// <exception cref="FormatException">The text is damaged.</exception>
    public static ImmutableArray<string> Read(TextCursor cursor)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        cursor.Expect("[");
        while (!cursor.Accept("]"))
        {
            words.Add(cursor.Word());
            cursor.Accept(",");
        }

        return words.ToImmutable();
    }
}
