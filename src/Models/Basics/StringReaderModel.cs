namespace ScopeLint.Models.Basics;

[ModelOf(typeof(StringReader))]
internal class StringReaderModel
{
    private readonly string _text;
    private int _position;

    public StringReaderModel(string s) => _text = s;

    public virtual int Peek() => _position < _text.Length ? _text[_position] : -1;

    public virtual int Read() => _position < _text.Length ? _text[_position++] : -1;

    public virtual string ReadToEnd()
    {
        var rest = _text.Substring(_position);
        _position = _text.Length;
        return rest;
    }

    public virtual Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

    public virtual ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => ValueTask.FromResult(ReadLine());

    public virtual Task<string> ReadToEndAsync() => Task.FromResult(ReadToEnd());

    public virtual string? ReadLine()
    {
        if (_position >= _text.Length)
        {
            return null;
        }

        var start = _position;
        while (_position < _text.Length)
        {
            var letter = _text[_position++];
            if (letter is '\r' or '\n')
            {
                var end = _position - 1;
                if (letter == '\r' && _position < _text.Length && _text[_position] == '\n')
                {
                    _position++;
                }

                return _text.Substring(start, end - start);
            }
        }

        return _text.Substring(start);
    }
}
