namespace ScopeLint.Models.Basics;

/// <summary>A reader that has nothing to read unless a derived class says otherwise.</summary>
[ModelOf(typeof(TextReader))]
internal abstract class TextReaderModel
{
    protected TextReaderModel()
    {
    }

    public virtual void Close()
    {
    }

    public virtual void Dispose()
    {
    }

    public virtual int Peek() => -1;

    public virtual int Read() => -1;

    public virtual string ReadToEnd()
    {
        var text = "";
        for (var letter = Read(); letter != -1; letter = Read())
        {
            text += (char)letter;
        }

        return text;
    }

    public virtual string? ReadLine()
    {
        var text = "";
        while (true)
        {
            var letter = Read();
            if (letter == -1)
            {
                return text.Length > 0 ? text : null;
            }

            if (letter is '\r' or '\n')
            {
                if (letter == '\r' && Peek() == '\n')
                {
                    Read();
                }

                return text;
            }

            text += (char)letter;
        }
    }

    public virtual Task<string?> ReadLineAsync() => Task.Run(() => ReadLine());

    public virtual ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(Task.Run(() => ReadLine(), cancellationToken));

    public virtual Task<string> ReadToEndAsync() => Task.Run(() => ReadToEnd());
}
