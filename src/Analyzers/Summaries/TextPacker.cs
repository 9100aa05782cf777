using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Packs texts, one after another, behind the same text in front. What that takes is made once, so that many texts are packed at little cost.</summary>
/// <param name="front">The text in front.</param>
/// <param name="learned">What was learned of it.</param>
/// <param name="earlier">Knows all of it.</param>
internal sealed class TextPacker(byte[] front, TextModel learned, EarlierBytes earlier)
{
    private readonly TextModel _model = new();
    private readonly EarlierBytes _found = new();
    private byte[] _bytes = [];

    /// <summary>Packs a text.</summary>
    public string Pack(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var end = front.Length + length;
        if (_bytes.Length < end)
        {
            _bytes = new byte[end + length];
            front.CopyTo(_bytes, 0);
        }

        Encoding.UTF8.GetBytes(text, 0, text.Length, _bytes, front.Length);
        _model.Become(learned);
        _found.BeginBehind(earlier, _bytes, end);
        return TextSteps.Write(_bytes, front.Length, end, _model, _found);
    }
}
