using System.Text;

namespace ScopeLint.Analyzers.Summaries;

/// <summary>Texts in which what comes again is a reference to where it stood before, and all is told in the fewer bits the likelier it is. What stood in
/// front of a text counts: see <see cref="After"/>. The same text is packed to the same letters, of seven bits each, wherever that is done, and nothing is unpacked to more than some hundred times its length.</summary>
/// <remarks>References to what stood before: J. Ziv, A. Lempel, "A Universal Algorithm for Sequential Data Compression", 1977. Few bits for what is likely:
/// J. Rissanen, "Generalized Kraft Inequality and Arithmetic Coding", 1976.</remarks>
internal sealed class PackedText
{
    private readonly byte[] _front;
    private readonly TextModel _model;
    private readonly Lazy<EarlierBytes> _earlier;

    private PackedText(byte[] front, TextModel model) => (_front, _model, _earlier) = (front, model, new(() => Known(front)));

    /// <summary>Packs and unpacks texts with nothing in front.</summary>
    public static readonly PackedText Alone = new([], new TextModel());

    /// <summary>Packs and unpacks texts with another in front.</summary>
    /// <param name="text">The text in front.</param>
    public static PackedText After(string text) => PackInFront(text).After;

    /// <summary>The same, and the text in front as it is packed with nothing in front of it.</summary>
    /// <param name="text">The text in front.</param>
    public static (PackedText After, string Packed) PackInFront(string text)
    {
        var (bytes, model) = (Encoding.UTF8.GetBytes(text), new TextModel());
        var packed = TextSteps.Write(bytes, 0, bytes.Length, model, EarlierBytes.In(bytes));
        return (new PackedText(bytes, model), packed);
    }

    /// <summary>The same where the text in front is packed, and that text.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public static (PackedText After, string Text) AfterPacked(string packed)
    {
        var model = new TextModel();
        var bytes = Read([], packed, model);
        return (new PackedText(bytes, model), Encoding.UTF8.GetString(bytes));
    }

    /// <summary>Packs a text.</summary>
    public string Pack(string text) => Packer().Pack(text);

    /// <summary>Packs many texts on one thread.</summary>
    public TextPacker Packer() => new(_front, _model, _earlier.Value);

    /// <summary>Unpacks a text.</summary>
    /// <exception cref="FormatException">It is damaged.</exception>
    public string Unpack(string packed)
    {
        var model = new TextModel();
        model.Become(_model);
        var bytes = Read(_front, packed, model);
        return Encoding.UTF8.GetString(bytes, _front.Length, bytes.Length - _front.Length);
    }

    private static byte[] Read(byte[] front, string packed, TextModel model)
    {
        var reader = new BitReader(packed);
        var length = model.Total(ref reader, 0);
        if (length / TextSteps.MostOfLetter >= packed.Length)
        {
            throw new FormatException("The text is longer than it can be.");
        }

        var bytes = new byte[front.Length + length];
        front.CopyTo(bytes, 0);
        new TextSteps<BitReader>(bytes, front.Length, bytes.Length, model, reader).Read();
        return bytes;
    }

    private static EarlierBytes Known(byte[] bytes)
    {
        var earlier = EarlierBytes.In(bytes);
        earlier.LearnUntil(bytes.Length);
        return earlier;
    }
}
