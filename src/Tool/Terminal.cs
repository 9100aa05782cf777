using Spectre.Console;

namespace ScopeLint.Tool;

/// <summary>Where the tool writes: results to one place, progress and complaints to another, so that results can be piped.</summary>
/// <param name="results">Gets results.</param>
/// <param name="messages">Gets progress and complaints.</param>
internal sealed class Terminal(IAnsiConsole results, IAnsiConsole messages)
{
    // Where nobody looks at a screen, no line is broken.
    private const int Unlimited = 100_000;

    /// <summary>Gets results.</summary>
    public IAnsiConsole Results { get; } = results;

    /// <summary>Standard output and standard error.</summary>
    public static Terminal OfProcess() => new(Console(System.Console.Out), Console(System.Console.Error));

    /// <summary>A console on a writer. It uses colours where the writer is a terminal.</summary>
    public static IAnsiConsole Console(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = Unlimited;
        }

        return console;
    }

    /// <summary>A console without colours or line breaks on a writer, such as that of a file.</summary>
    public static IAnsiConsole PlainConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Unlimited;
        return console;
    }

    /// <summary>Says that something is wrong.</summary>
    public void Complain(string message) => messages.MarkupLineInterpolated($"[red]error:[/] {message}");

    /// <summary>Says that something may be wrong.</summary>
    public void Warn(string message) => messages.MarkupLineInterpolated($"[yellow]warning:[/] {message}");

    /// <summary>Says something in passing.</summary>
    public void Note(string message) => messages.MarkupLineInterpolated($"{message}");

    /// <summary>Does work and shows how far it has come, where somebody looks at a screen.</summary>
    /// <param name="begin">What is shown at first.</param>
    /// <param name="work">The work; it is given what shows another text.</param>
    public async Task<T> ShowProgressAsync<T>(string begin, Func<Action<string>, Task<T>> work) =>
        messages.Profile.Capabilities.Interactive && messages.Profile.Out.IsTerminal
            ? await messages.Status().StartAsync(begin.EscapeMarkup(), context => work(text => context.Status(text.EscapeMarkup())))
            : await work(_ => { });
}
