using System.Runtime.CompilerServices;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Writes texts as steps.</summary>
internal static class TextSteps
{
    /// <summary>No letter stands for more than so many bytes.</summary>
    public const int MostOfLetter = 400;

    /// <summary>Writes a text.</summary>
    /// <param name="bytes">The bytes: those in front, and then those of the text.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="model">What was learned of the bytes in front; learns from the text.</param>
    /// <param name="earlier">Finds bytes where they stood before.</param>
    public static string Write(byte[] bytes, int start, int end, TextModel model, EarlierBytes earlier)
    {
        var writer = new BitWriter();
        model.Total(ref writer, end - start);
        var steps = new TextSteps<BitWriter>(bytes, start, end, model, writer);
        steps.Write(earlier);
        return steps.Coder.End().PadRight(((end - start) / MostOfLetter) + 1, '\0');
    }
}

/// <summary>Writes or reads the bytes of a text as steps: a byte, or a reference to bytes that stood before.</summary>
/// <param name="bytes">The bytes: those in front, and then those of the text.</param>
/// <param name="start">Where the text begins.</param>
/// <param name="end">Where it ends.</param>
/// <param name="model">What was learned of steps.</param>
/// <param name="coder">Writes or reads them.</param>
internal sealed class TextSteps<T>(byte[] bytes, int start, int end, TextModel model, T coder)
    where T : struct, IBitCoder
{
    private T _coder = coder;

    /// <summary>A shorter reference would tell no more than its bytes.</summary>
    private const int LeastRecent = 2;

    /// <summary>Behind a reference of such a length nobody looks for a longer one.</summary>
    private const int LongEnough = 64;

    private readonly int[] _recent = new int[TextModel.Recents];
    private int _at = start;
    private int _since = TextModel.Recents;

    /// <summary>What writes or reads the steps.</summary>
    public T Coder => _coder;

    /// <summary>Writes all bytes of the text.</summary>
    /// <param name="earlier">Finds them where they stood before.</param>
    public void Write(EarlierBytes earlier)
    {
        var (number, back, length) = Best(earlier, _at);
        while (_at < end)
        {
            var next = length is > 0 and < LongEnough ? Best(earlier, _at + 1) : default;
            var isReference = length > 0 && next.Length <= length + 1; // A byte in front of a longer reference is told.
            if (model.IsReference(ref _coder, _since, Before, isReference))
            {
                Refer(model.Recent(ref _coder, _since, number), back, length);
                (number, back, length) = Best(earlier, _at);
            }
            else
            {
                Tell(bytes[_at]);
                (number, back, length) = next.Length > 0 ? next : Best(earlier, _at);
            }
        }
    }

    /// <summary>Reads all bytes of the text.</summary>
    /// <exception cref="FormatException">It refers to what is not there.</exception>
    [MethodImpl(Compiled.AtOnce)]
    public void Read()
    {
        while (_at < end)
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
        if (back == 0 || back > _at || length > end - _at)
        {
            throw new FormatException("The text refers to what is not there.");
        }

        for (var last = _at + length; _at < last;)
        {
            var piece = Math.Min(last - _at, back); // What it refers to may end where it begins, or behind that.
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
