using System.Text;

namespace ScopeLint.Models.Basics;

/// <summary>A writer that makes letters of whatever it is told to write, and drops them unless a derived class says otherwise.</summary>
[ModelOf(typeof(TextWriter))]
internal abstract class TextWriterModel
{
    private string _newLine = Environment.NewLine;

    protected TextWriterModel()
    {
    }

    public virtual string NewLine
    {
        get => _newLine;
        set => _newLine = value ?? Environment.NewLine;
    }

    public virtual void Close()
    {
    }

    public virtual void Dispose()
    {
    }

    public virtual void Flush()
    {
    }

    public virtual void Write(char value)
    {
    }

    public virtual void Write(char[]? buffer)
    {
        if (buffer != null)
        {
            Write(buffer, 0, buffer.Length);
        }
    }

    public virtual void Write(char[] buffer, int index, int count)
    {
        for (var place = index; place < index + count; place++)
        {
            Write(buffer[place]);
        }
    }

    public virtual void Write(bool value) => Write(value ? "True" : "False");

    public virtual void Write(int value) => Write(value.ToString());

    public virtual void Write(long value) => Write(value.ToString());

    public virtual void Write(float value) => Write(value.ToString());

    public virtual void Write(double value) => Write(value.ToString());

    public virtual void Write(string? value)
    {
        if (value != null)
        {
            Write(value.ToCharArray());
        }
    }

    public virtual void Write(object? value)
    {
        if (value != null)
        {
            Write($"{value}");
        }
    }

    public virtual void Write(StringBuilder? value)
    {
        if (value != null)
        {
            Write(value.ToString());
        }
    }

    public virtual void Write(string format, object? arg0) => Write(string.Format(format, arg0));

    public virtual void Write(string format, object? arg0, object? arg1) => Write(string.Format(format, arg0, arg1));

    public virtual void Write(string format, object? arg0, object? arg1, object? arg2) => Write(string.Format(format, arg0, arg1, arg2));

    public virtual void Write(string format, object?[] arg) => Write(string.Format(format, arg));

    public virtual void Write(string format, ReadOnlySpan<object?> arg) => Write(string.Format(format, arg));

    public virtual void WriteLine() => Write(_newLine.ToCharArray());

    public virtual void WriteLine(char value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(bool value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(int value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(long value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(float value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(double value)
    {
        Write(value);
        WriteLine();
    }

    public virtual void WriteLine(string? value)
    {
        if (value != null)
        {
            Write(value);
        }

        Write(_newLine);
    }

    public virtual void WriteLine(object? value)
    {
        if (value == null)
        {
            WriteLine();
        }
        else
        {
            WriteLine($"{value}");
        }
    }

    public virtual void WriteLine(string format, object? arg0) => WriteLine(string.Format(format, arg0));

    public virtual void WriteLine(string format, object? arg0, object? arg1) => WriteLine(string.Format(format, arg0, arg1));

    public virtual void WriteLine(string format, object? arg0, object? arg1, object? arg2) => WriteLine(string.Format(format, arg0, arg1, arg2));

    public virtual void WriteLine(string format, object?[] arg) => WriteLine(string.Format(format, arg));

    public virtual void WriteLine(string format, ReadOnlySpan<object?> arg) => WriteLine(string.Format(format, arg));

    public virtual Task WriteAsync(char value) => Task.Run(() => Write(value));

    public virtual Task WriteAsync(string? value) => Task.Run(() => Write(value));

    public virtual Task WriteLineAsync() => Task.Run(() => WriteLine());

    public virtual Task WriteLineAsync(string? value) => Task.Run(() => WriteLine(value));

    public virtual Task FlushAsync() => Task.Run(() => Flush());
}
