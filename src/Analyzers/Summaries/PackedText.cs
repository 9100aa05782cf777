using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Texts in which what comes again is a reference to where it stood before, and all is told in the fewer bits the likelier it is. What stood in
/// front of a text counts: see <see cref="After"/>. The same text is packed to the same letters, of seven bits each, wherever that is done, and nothing is unpacked to more than some hundred times its length.</summary>
/// <remarks>References to what stood before: J. Ziv, A. Lempel, "A Universal Algorithm for Sequential Data Compression", 1977. Few bits for what is likely:
/// J. Rissanen, "Generalized Kraft Inequality and Arithmetic Coding", 1976.</remarks>
internal sealed class PackedText
{
    /// <summary>No letter stands for more than so many bytes.</summary>
    private const int MostOfLetter = 400;

    private readonly byte[] _front;
    private readonly TextModel _model;
    private readonly Lazy<EarlierBytes> _earlier;

    private PackedText(byte[] front, TextModel model) => (_front, _model, _earlier) = (front, model, new(() => EarlierBytes.InFront(front)));

    /// <summary>Packs and unpacks texts with nothing in front.</summary>
    public static readonly PackedText Alone = new([], new TextModel());

    /// <summary>Packs and unpacks texts with another in front.</summary>
    /// <param name="text">The text in front.</param>
    public static PackedText After(string text)
    {
        var (bytes, model) = (Encoding.UTF8.GetBytes(text), new TextModel());
        Write(bytes, start: 0, model, new EarlierBytes(bytes));
        return new PackedText(bytes, model);
    }

    /// <summary>The same, where the text in front is packed with nothing in front of it, and that text.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static (PackedText After, string Text) AfterPacked(string packed)
    {
        var model = new TextModel();
        var bytes = Read([], packed, model);
        return (new PackedText(bytes, model), Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Packs a text.</summary>
    public string Pack(string text)
    {
        var written = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[_front.Length + written.Length];
        _front.CopyTo(bytes, 0);
        written.CopyTo(bytes, _front.Length);
        return Write(bytes, _front.Length, _model.Copy(), _earlier.Value.Before(bytes)).PadRight((written.Length / MostOfLetter) + 1, '\0');
    }

    /// <summary>Unpacks a text.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public string Unpack(string packed)
    {
        var bytes = Read(_front, packed, _model.Copy());
        return Encoding.UTF8.GetString(bytes, _front.Length, bytes.Length - _front.Length);
    }

    private static string Write(byte[] bytes, int start, TextModel model, EarlierBytes earlier)
    {
        var writer = new BitWriter();
        model.Total(ref writer, bytes.Length - start);
        var steps = new TextSteps<BitWriter>(bytes, start, model, writer);
        steps.Write(earlier);
        return steps.Coder.End();
    }

    private static byte[] Read(byte[] front, string packed, TextModel model)
    {
        var reader = new BitReader(packed);
        var length = model.Total(ref reader, 0);
        if (length / MostOfLetter >= packed.Length)
        {
            throw new FormatException("The text is longer than it can be.");
        }

        var bytes = new byte[front.Length + length];
        front.CopyTo(bytes, 0);
        new TextSteps<BitReader>(bytes, front.Length, model, reader).Read();
        return bytes;
    }
}
