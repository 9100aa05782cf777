using System.Buffers;

namespace ScopeLint;

/// <summary>Which names TensorFlow accepts for operations and name scopes.</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> s_inside =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/");

    /// <summary>Whether a name can stand behind another and a slash: letters, digits, <c>_</c>, <c>.</c>, <c>-</c> and <c>/</c>.</summary>
    internal static bool IsValidInside(string name) => !name.AsSpan().ContainsAnyExcept(s_inside);

    /// <summary>Whether a name can stand alone: as inside, and beginning with a letter, a digit or a dot.</summary>
    internal static bool IsValidAtRoot(string name) =>
        name.Length > 0 && (char.IsAsciiLetterOrDigit(name[0]) || name[0] == '.') && IsValidInside(name);
}
