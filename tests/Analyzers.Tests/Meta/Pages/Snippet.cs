using System.Text.RegularExpressions;

namespace ScopeLint.Analyzers.Tests.Meta.Pages;

/// <summary>A program of a page, and what the page says that it prints as a whole.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of the page where the program begins, from 1.</param>
/// <param name="Source">The program: statements, then methods and types.</param>
/// <param name="Output">The block of output that follows directly; null if there is none.</param>
internal sealed partial record Snippet(string Page, int Line, string Source, string? Output)
{
    private const string Check = "global::ScopeLint.Analyzers.Tests.Meta.Pages.Stated.";

    public static IEnumerable<Snippet> Of(string page)
    {
        var text = Repository.Read(page);
        return Block().Matches(text).Select(block => new Snippet(
            page,
            text.AsSpan(0, block.Groups["source"].Index).Count('\n') + 1,
            block.Groups["source"].Value,
            block.Groups["output"] is { Success: true } output ? output.Value : null));
    }

    /// <summary>The lines, from 0, where a rule reports, with its id.</summary>
    public IEnumerable<(string Id, int Line)> Reports =>
        Source.Split('\n').Index().SelectMany(line => Report().Matches(line.Item).Select(match => (match.Groups["id"].Value, line.Index)));

    /// <summary>The line, from 0, that ends the program, with the id of the rule that says so at build time, or the error where no rule
    /// does; null if the program runs to its end.</summary>
    public (string Error, int Line)? Throws => Source.Split('\n').Index()
        .Where(line => Thrown().IsMatch(line.Item))
        .Select(line => ((string, int)?)(Thrown().Match(line.Item).Groups["error"].Value, line.Index))
        .SingleOrDefault();

    /// <summary>The program with each comment that states a result made into a call that checks it.</summary>
    public string Checked => string.Join('\n', Source.Split('\n').Select(CheckedLine))
        .Replace("Console.Write", Check + "Write", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Page}:{Line}";

    private static string CheckedLine(string line)
    {
        if (Comment().Match(line) is not { Success: true } match)
        {
            return line;
        }

        var (code, claims) = (match.Groups["code"].Value, match.Groups["claim"].Captures.Select(claim => claim.Value));
        foreach (var claim in claims)
        {
            var (kind, said) = (KindOf().Match(claim).Value, KindOf().Replace(claim, ""));
            code = kind switch
            {
                "name: " => $"{code} {Check}Name(\"{said}\", {MadeBy(code)});",
                "same as " => $"{code} {Check}Same({said}, {MadeBy(code)});",
                "prints " => Printing().IsMatch(code)
                    ? Printing().Replace(code, $"{Check}Prints(\"{said}\", ")
                    : throw new InvalidOperationException($"Nothing is printed: {code}"),
                _ => code,
            };
        }

        return code;
    }

    private static string MadeBy(string code) => Made().Match(code) is { Success: true } made
        ? made.Groups["name"].Value
        : throw new InvalidOperationException($"Nothing is made that has a name: {code}");

    [GeneratedRegex("```csharp\n(?<source>.*?)```\n(?:\n```(?:output|mermaid)\n(?<output>.*?)```\n)?", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<code>.*;)\s*// (?:(?<claim>(?:name: |same as |prints |throws |reports )[^;]*)(?:; )?)+$")]
    private static partial Regex Comment();

    [GeneratedRegex("^(?:name: |same as |prints |throws |reports )")]
    private static partial Regex KindOf();

    [GeneratedRegex(@"\bConsole\.WriteLine\(")]
    private static partial Regex Printing();

    [GeneratedRegex(@"(?<name>\w+) = ")]
    private static partial Regex Made();

    [GeneratedRegex(@"// (?:[^;]*; )*throws (?<error>\w+)")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"// (?:[^;]*; )*(?:throws|reports) (?<id>SCL\d+)")]
    private static partial Regex Report();
}
