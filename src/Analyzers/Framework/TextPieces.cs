using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Framework;

/// <summary>A text of which only pieces are known.</summary>
/// <param name="Known">The pieces in order, with something unknown between them. The first is how the text begins; it may be empty.</param>
/// <param name="EndsKnown">Whether the last piece is how the text ends; otherwise something unknown follows it.</param>
internal sealed record TextPieces(ImmutableArray<string> Known, bool EndsKnown)
{
    private string Beginning => Known[0];

    private string End => EndsKnown ? Known[Known.Length - 1] : "";

    /// <summary>What a member gives for any text of these pieces; null where that depends on the rest, or the member is none that is followed.</summary>
    /// <param name="member">The member.</param>
    /// <param name="arguments">Its arguments.</param>
    public object? Call(string member, object?[] arguments) => Asked(member, arguments) ?? Cut(member, arguments);

    private object? Asked(string member, object?[] arguments) => (member, arguments) switch
    {
        ("String.StartsWith", [char letter]) when Beginning.Length > 0 => Beginning[0] == letter,
        ("String.EndsWith", [char letter]) when End.Length > 0 => End[End.Length - 1] == letter,
        ("String.StartsWith", [string part]) when AgreeOn(part) => StartsWith(part, StringComparison.Ordinal),
        ("String.EndsWith", [string part]) when AgreeOn(part) => EndsWith(part, StringComparison.Ordinal),
        ("String.StartsWith", [string part, long comparison]) when KnownTexts.ComparisonOf(comparison, Beginning, part) is { } by => StartsWith(part, by),
        ("String.EndsWith", [string part, long comparison]) when KnownTexts.ComparisonOf(comparison, End, part) is { } by => EndsWith(part, by),
        ("String.Contains", [char letter]) when Known.Any(piece => piece.IndexOf(letter) >= 0) => true,
        ("String.Contains", [string part]) when Known.Any(piece => piece.IndexOf(part, StringComparison.Ordinal) >= 0) => true,
        ("String.Contains", [string part, long comparison])
            when Known.Any(piece => KnownTexts.ComparisonOf(comparison, piece, part) is { } by && piece.IndexOf(part, by) >= 0) => true,
        ("String.IndexOf", [char letter]) when Beginning.IndexOf(letter) is >= 0 and var index => (long)index,
        ("String.IndexOf", [string part]) when AgreeOn(part) && Beginning.IndexOf(part, StringComparison.Ordinal) is >= 0 and var index => (long)index,
        ("String.Equals", [string other, long comparison and (KnownTexts.Ordinal or KnownTexts.IgnoreCase)])
            when KnownTexts.ComparisonOf(comparison, Beginning, other) is { } by && (BeginsOtherwise(other, by) || EndsOtherwise(other, by)) => false,
        ("String.IsNullOrWhiteSpace" or "String.IsNullOrEmpty", []) when Known.Any(piece => !string.IsNullOrWhiteSpace(piece)) => false,
        _ => null,
    };

    private object? Cut(string member, object?[] arguments) => (member, arguments) switch
    {
        ("String.Substring", [long start and >= 0, long length and >= 0]) when start <= Beginning.Length && length <= Beginning.Length - start => Beginning.Substring((int)start, (int)length),
        ("String.Slice", [long start and >= 0, long end]) when end >= start && end <= Beginning.Length => Beginning.Substring((int)start, (int)(end - start)),
        ("String.Remove", [long start and >= 0]) when start <= Beginning.Length => Beginning.Substring(0, (int)start),
        ("String.Substring", [long start and >= 0]) when start <= Beginning.Length => new WithoutBeginning((int)start),
        ("String.Trim", []) when Known.Length > 1 && IsTrimmed(Beginning, 0) && IsTrimmed(End, End.Length - 1) => new WithoutBeginning(0),
        ("String.TrimStart", []) when IsTrimmed(Beginning, 0) => new WithoutBeginning(0),
        ("String.TrimEnd", []) when IsTrimmed(End, End.Length - 1) => new WithoutBeginning(0),
        _ => null,
    };

    private static bool IsTrimmed(string piece, int index) => piece.Length > 0 && !char.IsWhiteSpace(piece[index]);

    /// <summary>Whether cultures agree on whether a part is at the ends of the text.</summary>
    private bool AgreeOn(string part) => KnownTexts.IsAscii(part) && Known.All(KnownTexts.IsPlain);

    private object? StartsWith(string part, StringComparison by) => part.Length <= Beginning.Length || BeginsOtherwise(part, by) ? Beginning.StartsWith(part, by) : null;

    private object? EndsWith(string part, StringComparison by) => part.Length <= End.Length || EndsOtherwise(part, by) ? End.EndsWith(part, by) : null;

    /// <summary>Whether another text begins otherwise, as far as this one is known.</summary>
    private bool BeginsOtherwise(string other, StringComparison by)
    {
        var length = Math.Min(other.Length, Beginning.Length);
        return string.Compare(other, 0, Beginning, 0, length, by) != 0;
    }

    private bool EndsOtherwise(string other, StringComparison by)
    {
        var length = Math.Min(other.Length, End.Length);
        return string.Compare(other, other.Length - length, End, End.Length - length, length, by) != 0;
    }
}

/// <summary>A text from some letter on.</summary>
/// <param name="Start">The letter.</param>
internal readonly record struct WithoutBeginning(int Start);
