using System.Text;

namespace ScopeLint.Programs.Tests.Running;

/// <summary>Keeps what programs print apart, though the console is one for all: a program's threads and tasks inherit where to print.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    private static readonly AsyncLocal<TextWriter?> s_target = new();
    private static readonly Lazy<TextWriter> s_others = new(Install);

    /// <inheritdoc/>
    public override Encoding Encoding => s_others.Value.Encoding;

    /// <summary>From here on, what the current thread and those that it starts print goes into this text.</summary>
    public static void Redirect(StringWriter output)
    {
        _ = s_others.Value;
        s_target.Value = Synchronized(output);
    }

    /// <inheritdoc/>
    public override void Write(char value) => Target.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => Target.Write(value);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    /// <inheritdoc/>
    public override void Flush() => Target.Flush();

    private static TextWriter Target => s_target.Value ?? s_others.Value;

    private static TextWriter Install()
    {
        var console = Console.Out;
        Console.SetOut(new ConsoleCapture());
        return console;
    }
}
