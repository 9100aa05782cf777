using System.Text;

namespace ScopeLint.Models.Basics;

[ModelOf(typeof(StringWriter))]
internal class StringWriterModel : TextWriterModel
{
    private readonly StringBuilder _text;

    public StringWriterModel() => _text = new StringBuilder();

    public StringWriterModel(StringBuilder sb) => _text = sb;

    public virtual StringBuilder GetStringBuilder() => _text;

    public override void Write(string? value) => _text.Append(value);

    public override void Write(char value) => _text.Append(value);

    public override void Write(char[] buffer, int index, int count) => _text.Append(new string(buffer, index, count));

    public override void Write(StringBuilder? value) => _text.Append(value);

    public override void WriteLine() => _text.Append(NewLine);

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync()
    {
        WriteLine();
        return Task.CompletedTask;
    }

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override Task FlushAsync()
    {
        Flush();
        return Task.CompletedTask;
    }

    public override string ToString() => _text.ToString();
}
