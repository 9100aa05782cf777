using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>A part of a source text whose characters are read one by one. It lies in a borrowed buffer: bodies are read by the thousand, and
/// no string is wanted of any.</summary>
internal readonly struct CopiedText : IDisposable
{
    private readonly char[] _buffer;
    private readonly int _length;

    /// <summary>Copies a part of a text.</summary>
    public CopiedText(SourceText text, TextSpan part)
    {
        (_buffer, _length) = (ArrayPool<char>.Shared.Rent(part.Length), part.Length);
        text.CopyTo(part.Start, _buffer, 0, part.Length);
    }

    /// <summary>Its characters, until it is disposed of.</summary>
    public ReadOnlySpan<char> Characters => _buffer.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);
}
