namespace ScopeLint;

/// <summary>Which names TensorFlow accepts for operations and name scopes. The analyzers compile this file too, so that both accept the
/// same ones.</summary>
internal static class NameRules
{
    /// <summary>Whether a name can stand behind another and a slash: letters, digits, <c>_</c>, <c>.</c>, <c>-</c> and <c>/</c>.</summary>
    internal static bool IsValidInside(string name)
    {
        foreach (var character in name)
        {
            if (!IsAlphanumeric(character) && character is not ('_' or '.' or '-' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a name can stand alone: as inside, and beginning with a letter, a digit or a dot.</summary>
    internal static bool IsValidAtRoot(string name) => name.Length > 0 && (IsAlphanumeric(name[0]) || name[0] == '.') && IsValidInside(name);

    private static bool IsAlphanumeric(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
