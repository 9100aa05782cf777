using Spectre.Console;

namespace ScopeLint.Tool.Commands;

/// <summary>Where results go: to a file, or to the terminal.</summary>
/// <param name="file">The file; null for the terminal.</param>
/// <param name="terminal">The terminal.</param>
internal sealed class Destination(string? file, Terminal terminal)
{
    /// <summary>Writes text for machines as it is.</summary>
    public void Write(string text)
    {
        if (file is null)
        {
            terminal.Results.Profile.Out.Writer.Write(text);
            terminal.Results.Profile.Out.Writer.Flush();
        }
        else
        {
            WriteFile(text);
        }
    }

    /// <summary>Writes for people: with colours where they can be seen.</summary>
    public void Write(Action<IAnsiConsole> write)
    {
        if (file is null)
        {
            write(terminal.Results);
        }
        else
        {
            using var text = new StringWriter();
            write(Terminal.PlainConsole(text));
            WriteFile(text.ToString());
        }
    }

    private void WriteFile(string text)
    {
        try
        {
            File.WriteAllText(file!, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{file}' cannot be written: {failure.Message} Name another file with -o.");
        }

        terminal.Note($"Written to {file}");
    }
}
