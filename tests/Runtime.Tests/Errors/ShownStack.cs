using System.Reflection;
using System.Text.RegularExpressions;

namespace ScopeLint.Runtime.Tests.Errors;

/// <summary>What the stack of an exception shows of the library.</summary>
internal static partial class ShownStack
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The members of the library that a stack shows, the innermost first.</summary>
    internal static IReadOnlyList<string> Of(Exception exception) => [.. Frame().Matches(exception.StackTrace ?? "").Select(frame => frame.Groups["member"].Value)];

    /// <summary>Whether a member is one that other code can call.</summary>
    internal static bool IsPublic(string member)
    {
        var end = member.LastIndexOf('.');
        var (type, name) = (typeof(Variable).Assembly.GetType(member[..end].TrimEnd('.').Replace("..", ".")), member[(end + 1)..]);
        return type is { IsVisible: true }
            && type.GetMembers(All).OfType<MethodBase>().Any(method => (method.Name == name || method.Name == "." + name) && (method.IsPublic || method.IsFamily));
    }

    [GeneratedRegex(@"^\s+at (?<member>ScopeLint\.(?!Runtime\.Tests\.)[^\s(\[]+)", RegexOptions.Multiline)]
    private static partial Regex Frame();
}
