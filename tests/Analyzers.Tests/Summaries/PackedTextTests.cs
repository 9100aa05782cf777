using CsCheck;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Tests.Summaries;

/// <summary>What is packed is unpacked to what it was, and what repeats itself takes little.</summary>
public class PackedTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String["ab~\n1"], Gen.String, Gen.String["ab"].Array[0, 40].Select(parts => string.Concat(parts.SelectMany(part => Enumerable.Repeat(part, 7)))));

    [Fact]
    public void PackedText_IsUnpackedToWhatItWas() => Gen.Select(Text, Text).Sample((common, text) => PackedText.Unpack(common, PackedText.Pack(common, text)) == text);

    [Fact]
    public void LongRunOfOneLetter_IsUnpackedToWhatItWas()
    {
        var text = new string('x', 100_000);
        var packed = PackedText.Pack("", text);
        Assert.Equal(text, PackedText.Unpack("", packed));
        Assert.InRange(packed.Length, 1, 1_000);
    }

    [Fact]
    public void WhatIsCommon_TakesNextToNothing()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(line => $"line {line} of {line * 7}\n"));
        Assert.InRange(PackedText.Pack(text, text).Length, 1, text.Length / 50);
        Assert.InRange(PackedText.Pack("", text).Length, text.Length / 50, text.Length);
    }

    [Fact]
    public void LinesThatDifferInNumbers_AreCommonOnce() =>
        Assert.Equal("slot a1\nend\n", PackedText.CommonTo(["slot a1\nslot a2\nonce\nend", "slot a3\ntwo\nend"]));

    [Theory]
    [InlineData("~")]
    [InlineData("~!!")]
    [InlineData("~!!!!")]
    [InlineData("ab~!!%!")]
    [InlineData("ab~\u00e4!#!")]
    public void ReferenceToNothing_IsRefused(string packed) => Assert.Throws<FormatException>(() => PackedText.Unpack("", packed));
}
