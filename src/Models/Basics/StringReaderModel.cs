namespace ScopeLint.Models.Basics;

[ModelOf(typeof(StringReader))]
internal class StringReaderModel : TextReaderModel
{
    private readonly string _text;
    private int _position;

    public StringReaderModel(string s) => _text = s;

    public override int Peek() => _position < _text.Length ? _text[_position] : -1;

    public override int Read() => _position < _text.Length ? _text[_position++] : -1;

    public override string ReadToEnd()
    {
        var rest = _text.Substring(_position);
        _position = _text.Length;
        return rest;
    }

    public override Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => ValueTask.FromResult(ReadLine());

    public override Task<string> ReadToEndAsync() => Task.FromResult(ReadToEnd());

    public override string? ReadLine()
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
