using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Writes or reads the bytes of a text as steps: a byte, or a reference to bytes that stood before.</summary>
/// <param name="bytes">The bytes: those in front, and then those of the text.</param>
/// <param name="start">Where the text begins.</param>
/// <param name="model">What was learned of steps.</param>
/// <param name="coder">Writes or reads them.</param>
internal sealed class TextSteps<T>(byte[] bytes, int start, TextModel model, T coder)
    where T : struct, IBitCoder
{
    private T _coder = coder;

    /// <summary>A shorter reference would tell no more than its bytes.</summary>
    private const int LeastRecent = 2;

    private readonly int[] _recent = new int[TextModel.Recents];
    private int _at = start;
    private int _since = TextModel.Recents;

    /// <summary>What writes or reads the steps.</summary>
    public T Coder => _coder;

    /// <summary>Writes all bytes of the text.</summary>
    /// <param name="earlier">Finds them where they stood before.</param>
    public void Write(EarlierBytes earlier)
    {
        while (_at < bytes.Length)
        {
            var (number, back, length) = Best(earlier, _at);
            if (length > 0 && Best(earlier, _at + 1).Length > length + 1)
            {
                length = 0; // A byte in front of a longer reference.
            }

            if (model.IsReference(ref _coder, _since, Before, length > 0))
            {
                Refer(model.Recent(ref _coder, _since, number), back, length);
            }
            else
            {
                Tell(bytes[_at]);
            }
        }
    }

    /// <summary>Reads all bytes of the text.</summary>
    /// <exception cref="FormatException">It refers to what is not there.</exception>
    [MethodImpl(Compiled.AtOnce)]
    public void Read()
    {
        while (_at < bytes.Length)
        {
            if (model.IsReference(ref _coder, _since, Before, false))
            {
                Refer(model.Recent(ref _coder, _since, 0), 0, 0);
            }
            else
            {
                Tell(0);
            }
        }
    }

    private byte Before => _at == 0 ? (byte)0 : bytes[_at - 1];

    private void Tell(byte value)
    {
        bytes[_at] = model.Literal(ref _coder, Before, _since == 0 ? bytes[_at - _recent[0]] : null, value);
        _at++;
        _since++;
    }

    private void Refer(int number, int back, int length)
    {
        var isRecent = number < TextModel.Recents;
        var least = isRecent ? LeastRecent : EarlierBytes.Least;
        back = isRecent ? _recent[number] : model.Distance(ref _coder, back - 1) + 1;
        length = model.Length(ref _coder, isRecent, length - least) + least;
        if (back == 0 || back > _at || length > bytes.Length - _at)
        {
            throw new FormatException("The text refers to what is not there.");
        }

        for (var end = _at + length; _at < end;)
        {
            var piece = Math.Min(end - _at, back); // What it refers to may end where it begins, or behind that.
            Buffer.BlockCopy(bytes, _at - back, bytes, _at, piece);
            _at += piece;
        }

        for (var place = Math.Min(number, TextModel.Recents - 1); place > 0; place--)
        {
            _recent[place] = _recent[place - 1];
        }

        (_recent[0], _since) = (back, 0);
    }

    /// <summary>The reference that is likely to cost least for what it tells; one of no length where none is better than a byte.</summary>
    private (int Number, int Back, int Length) Best(EarlierBytes earlier, int place)
    {
        var (number, length) = (TextModel.Recents, 0);
        for (var recent = 0; recent < TextModel.Recents; recent++)
        {
            var found = earlier.LengthAt(place, _recent[recent]);
            (number, length) = found >= LeastRecent && found > length ? (recent, found) : (number, length);
        }

        var (back, longest) = earlier.LongestAt(place);
        return length > 0 && length + 2 >= longest ? (number, 0, length) : (TextModel.Recents, back, longest);
    }
}
