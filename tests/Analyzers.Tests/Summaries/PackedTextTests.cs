using CsCheck;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>What is packed is unpacked to what it was, and what repeats itself takes little.</summary>
public class PackedTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String["ab~\n1"], Gen.String.Where(text => !text.Any(char.IsSurrogate)), Gen.String["ab"].Array[0, 40].Select(parts => string.Concat(parts.SelectMany(part => Enumerable.Repeat(part, 7)))));

    [Fact]
    public void PackedText_IsUnpackedToWhatItWas() => Gen.Select(Text, Text).Sample((common, text) =>
        PackedText.After(common).Unpack(PackedText.After(common).Pack(text)) == text && PackedText.After(common).Pack(text).All(letter => letter < 128));

    [Fact]
    public void WhatIsBehindAPackedText_IsUnpackedAsBehindTheText() => Gen.Select(Text, Text).Sample((common, text) =>
        PackedText.AfterPacked(PackedText.Alone.Pack(common)) is var (after, read) && read == common && after.Unpack(PackedText.After(common).Pack(text)) == text);

    [Fact]
    public void TextsPackedByTheSame_DoNotDependOnEachOther()
    {
        var packing = PackedText.After("names and more names");
        var first = packing.Pack("some names");
        _ = packing.Pack("other names");
        Assert.Equal(first, packing.Pack("some names"));
        Assert.Equal("some names", PackedText.After("names and more names").Unpack(first));
    }

    [Fact]
    public void LongRunOfOneLetter_IsUnpackedToWhatItWas()
    {
        var text = new string('x', 100_000);
        var packed = PackedText.Alone.Pack(text);
        Assert.Equal(text, PackedText.Alone.Unpack(packed));
        Assert.InRange(packed.Length, 1, 1_000);
    }

    [Fact]
    public void WhatIsCommon_TakesNextToNothing()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(line => $"line {line} of {line * 7}\n"));
        Assert.InRange(PackedText.After(text).Pack(text).Length, 1, text.Length / 50);
        Assert.InRange(PackedText.Alone.Pack(text).Length, text.Length / 50, text.Length / 4);
    }

    [Fact]
    public void LinesThatDifferInNumbers_AreCommonOnce() =>
        Assert.Equal("slot a1\nend\n", CommonLines.In(["slot a1\nslot a2\nonce\nend", "slot a3\ntwo\nend"]));

    /// <summary>Letters that nobody packed either mean something or are refused, and what they mean is no longer than their number allows.</summary>
    [Fact]
    public void LettersOfAnyKind_AreReadOrRefused()
    {
        var refused = 0;
        Gen.Select(Gen.String["ab\n"], Gen.OneOf(Gen.Char['\0', '\u007f'].Array[0, 200].Select(letters => new string(letters)), Gen.Int[0, 3000].Select(length => new string('\0', length)), Gen.Int[0, 3000].Select(length => new string('\u007f', length)))).Sample((common, packed) =>
        {
            try
            {
                Assert.InRange(PackedText.After(common).Unpack(packed).Length, 0, (packed.Length * 400) + 400);
            }
            catch (FormatException)
            {
                refused++;
            }
        });
        Assert.True(refused > 0);
    }

    [Fact]
    public void LetterOfMoreBits_IsRefused() => Assert.Throws<FormatException>(() => PackedText.Alone.Unpack("\u00e4"));
}
