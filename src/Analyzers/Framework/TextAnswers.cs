using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Answers about texts and paths that hang together with what is known of these, in ways that are not followed.</summary>
internal static class TextAnswers
{
    private const string Texts = "System.String", Paths = "System.IO.Path", Splitting = "Split";

    /// <summary>Members of texts whose answers depend on all of their pieces.</summary>
    private static readonly HashSet<string> OfPieces = new(StringComparer.Ordinal) { Splitting, "Replace", "LastIndexOf", "LastIndexOfAny", "Trim", "TrimStart", "TrimEnd", "PadLeft", "PadRight" };

    /// <summary>Whether a member says something of texts or paths.</summary>
    public static bool Contain(MemberId member) => member.ContainingType?.Definition is Texts or Paths;

    /// <summary>Whether what is known of a part of a text leaves only some of the answers of a member.</summary>
    public static bool DependOnPieces(MemberId member) => member.ContainingType?.Definition == Paths || (member.ContainingType?.Definition == Texts && OfPieces.Contains(member.Name));

    /// <summary>Whether a member splits a text: it gives one part at least, if it is told nothing but where.</summary>
    public static bool Split(MemberId member) => member is { Name: Splitting, ContainingType.Definition: Texts, ParameterCount: 1 or 2 };
}
