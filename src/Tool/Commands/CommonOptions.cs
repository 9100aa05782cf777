using System.CommandLine;

namespace ScopeLint.Tool.Commands;

/// <summary>What the commands have in common.</summary>
internal static class CommonOptions
{
    /// <summary>What is looked at.</summary>
    public static Argument<string?> Target() => new("target")
    {
        Description = "A solution, a project, or a folder that holds one. The current folder if left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The option <c>--format</c>; its default is the first value.</summary>
    public static Option<T> Format<T>(string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => name.ToLowerInvariant()).ToArray();
        var option = new Option<T>("--format", "-f")
        {
            Description = $"{description} As {names[0]} if left out.",
            HelpName = string.Join('|', names),
            CustomParser = result => Enum.Parse<T>(result.Tokens[0].Value, ignoreCase: true),
        };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, names);
        return option;
    }

    /// <summary>The option <c>--output</c>.</summary>
    public static Option<string?> Output() => new("--output", "-o") { Description = "The file to write to. Standard output if left out.", HelpName = "FILE" };
}
