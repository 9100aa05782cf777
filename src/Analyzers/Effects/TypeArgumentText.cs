using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Effects;

/// <summary>Reads the type arguments in the ids of types.</summary>
internal static class TypeArgumentText
{
    /// <summary>A type parameter in the place of a type argument, or of the elements of an array.</summary>
    private static readonly Regex Parameter = new("(?<=^|[<,])``?[0-9]+(?=[,>\\[]|$)", RegexOptions.CultureInvariant);

    /// <summary>The id of a definition with type parameters that is in no other type.</summary>
    private static readonly Regex Generic = new("^[^<+]*`([0-9]+)$", RegexOptions.CultureInvariant);

    /// <summary>The id with types in the place of type parameters, and for a definition with them behind it; null where one is not known.</summary>
    public static string? Closed(string id, Func<string, string?> of)
    {
        var whole = ParametersOf(id) is { IsEmpty: false } own ? $"{id}<{string.Join(",", own)}>" : id;
        var closed = Parameter.Replace(whole, match => of(match.Value) ?? match.Value);
        return IsOpen(closed) ? null : closed;
    }

    /// <summary>The type parameters of a definition that is in no other type; none for other ids.</summary>
    public static ImmutableArray<string> ParametersOf(string id) => Generic.Match(id) is { Success: true } arity && !id.StartsWith("`", StringComparison.Ordinal)
        ? [.. Enumerable.Range(0, int.Parse(arity.Groups[1].Value, CultureInfo.InvariantCulture)).Select(number => FormattableString.Invariant($"`{number}"))]
        : [];

    /// <summary>The id of the definition that a type is constructed of.</summary>
    public static string Without(string id)
    {
        if (id.IndexOf('<') < 0)
        {
            return id;
        }

        var (left, depth) = (new StringBuilder(), 0);
        for (var index = 0; index < id.Length; index++)
        {
            depth += StartsArguments(id, index) ? 1 : depth > 0 && id[index] == '<' ? 1 : 0;
            left.Append(depth == 0 ? id[index].ToString() : "");
            depth -= depth > 0 && id[index] == '>' ? 1 : 0;
        }

        return left.ToString();
    }

    /// <summary>Whether type parameters stand in the place of type arguments.</summary>
    public static bool IsOpen(string id)
    {
        for (var index = 0; index < id.Length; index++)
        {
            if (id[index] == '`' && (index == 0 || id[index - 1] is '<' or ',' || (HasArity(id, index) && !StartsArguments(id, EndOfDigits(id, index + 1)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether type arguments begin behind the number of type parameters in the name of a type.</summary>
    private static bool StartsArguments(string id, int index)
    {
        if (index >= id.Length || id[index] != '<')
        {
            return false;
        }

        var start = index;
        while (start > 0 && char.IsDigit(id[start - 1]))
        {
            start--;
        }

        return start < index && start > 0 && id[start - 1] == '`';
    }

    private static bool HasArity(string id, int index) => index > 0 && id[index - 1] != '`' && index + 1 < id.Length && char.IsDigit(id[index + 1]);

    private static int EndOfDigits(string id, int index)
    {
        while (index < id.Length && char.IsDigit(id[index]))
        {
            index++;
        }

        return index;
    }
}
