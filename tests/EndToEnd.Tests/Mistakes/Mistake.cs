using ScopeLint.EndToEnd.Tests.Tools;

namespace ScopeLint.EndToEnd.Tests.Mistakes;

/// <summary>A source file with one mistake in it: a class of the same name whose Run method throws.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Rule">The rule that reports the mistake at build time, and that the exception names.</param>
/// <param name="Variable">The full name of the variable that the mistake is about.</param>
/// <param name="Markup">The text, with <c>[|</c> before the place that is reported.</param>
/// <param name="Message">The whole message of the warning.</param>
internal sealed record Mistake(string Name, string Rule, string Variable, string Markup, string Message)
{
    private const string Mark = "[|";

    /// <summary>The text as <c>dotnet format</c> leaves it; null where no fix is sure.</summary>
    public string? Fixed { get; init; }

    /// <summary>What the fixed program prints.</summary>
    public string? Prints { get; init; }

    /// <summary>The file as it is compiled.</summary>
    public SourceFile Source => new(Name + ".cs", Markup.Replace(Mark, "", StringComparison.Ordinal));

    /// <summary>What the program prints when it runs into the mistake.</summary>
    public string Thrown => $"{Rule} {Variable}";

    /// <summary>The warning that a build prints.</summary>
    public PrintedDiagnostic Warning
    {
        get
        {
            var before = Markup[..Markup.IndexOf(Mark, StringComparison.Ordinal)];
            var line = before.Count(character => character == '\n') + 1;
            return new(Source.Name, line, before.Length - before.LastIndexOf('\n'), "warning", Rule, Message);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
