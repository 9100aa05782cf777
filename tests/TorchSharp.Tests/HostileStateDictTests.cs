using System.IO.Compression;

namespace ScopeLint.Torch.Tests;

/// <summary>State dicts that are damaged or made to do harm. They need no native library: nothing gets that far.</summary>
public sealed class HostileStateDictTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    public static TheoryData<string, byte[], string> Pickles => new()
    {
        { "empty", [], "ends too early" },
        { "no dictionary", [.. "]."u8], "no dictionary" },
        { "a text longer than the file", [.. "X"u8, 255, 255, 255, 127, .. "."u8], "ends too early" },
        { "a text of four gigabytes", [.. "X"u8, 255, 255, 255, 255, .. "."u8], "ends too early" },
        { "a name without an end", [.. "cos"u8], "ends too early" },
        { "nothing on the stack", [.. "."u8], "more than there is" },
        { "a tuple without a beginning", [.. "t."u8], "has not begun" },
        { "a mark as a value", [.. "(."u8], "more than there is" },
        { "what was never remembered", [.. "h"u8, 9, .. "."u8], "number 9" },
        { "an operation of no state dict", [.. "i."u8], "0x69" },
    };

    [Theory]
    [MemberData(nameof(Pickles))]
    public void Pickle_ThatLies_IsAClearError(string what, byte[] pickle, string reason)
    {
        Assert.NotEmpty(what);
        StateDictFiles.Write(_path, pickle, CompressionLevel.NoCompression);
        AssertDamaged(reason);
    }

    [Fact]
    public void WhatThePickleNames_IsNotRun()
    {
        byte[] pickle = [.. "}"u8, .. StateDictFiles.Text("v"), .. "cos\nsystem\n("u8, .. StateDictFiles.Text("touch harm"), .. "tRs."u8];
        StateDictFiles.Write(_path, pickle, CompressionLevel.NoCompression);
        using var graph = new Graph().AsDefault();
        Assert.Empty(Checkpoint.Restore(_path));
    }

    [Theory]
    [InlineData(1, new[] { 6 }, new[] { 1 }, "0", "takes 7 elements")]
    [InlineData(0, new[] { 2, 2 }, new[] { 5, 1 }, "0", "takes 7 elements")]
    [InlineData(0, new[] { int.MaxValue, int.MaxValue, int.MaxValue }, new[] { int.MaxValue, int.MaxValue, int.MaxValue }, "0", "elements")]
    [InlineData(-1, new[] { 2 }, new[] { 1 }, "0", "negative")]
    [InlineData(0, new[] { -2 }, new[] { 1 }, "0", "negative")]
    [InlineData(0, new[] { 2 }, new[] { 1, 1 }, "0", "too many")]
    [InlineData(0, new[] { 2 }, new[] { 1 }, "../../etc/passwd", "not there")]
    public void Tensor_ThatIsNotInTheFile_IsAClearError(int offset, int[] shape, int[] strides, string storage, string reason)
    {
        StateDictFiles.Write(_path, new StateDictFiles.Part("v", offset, shape, strides, storage), [0, 1, 2, 3, 4, 5]);
        AssertDamaged(reason);
    }

    [Fact]
    public void DictionariesInEachOther_AreCounted()
    {
        // Each of fifteen dictionaries holds the one before it eight times.
        List<byte> pickle = [.. "}q"u8, 0];
        for (byte level = 1; level <= 15; level++)
        {
            pickle.AddRange([.. "}("u8, .. Enumerable.Range(0, 8).SelectMany(key => (byte[])[.. StateDictFiles.Text($"{key}"), .. "h"u8, (byte)(level - 1)]), .. "uq"u8, level]);
        }

        StateDictFiles.Write(_path, [.. pickle, .. "."u8], CompressionLevel.NoCompression);
        AssertDamaged("more than");
    }

    [Theory]
    [InlineData('}', 2_000_001, "values at once")]
    [InlineData('(', 1_001, "deep")]
    public void ManyValuesAtOnce_AreRefused(char operation, int count, string reason)
    {
        StateDictFiles.Write(_path, [.. Enumerable.Repeat((byte)operation, count), .. "}."u8], CompressionLevel.NoCompression);
        AssertDamaged(reason);
    }

    [Theory]
    [InlineData(24, 90_000_000, "too many")] // The length is a lie.
    [InlineData(20, 90_000_000, "")] // So is the length in the archive.
    public void Lengths_ThatLie_AllocateNothing(int field, int length, string reason)
    {
        StateDictFiles.Write(_path, new byte[1000], CompressionLevel.Optimal);
        var bytes = File.ReadAllBytes(_path);
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + field), length);
        File.WriteAllBytes(_path, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertDamaged(reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void ElementTypeOfNoVariable_IsAMismatch()
    {
        StateDictFiles.Write(_path, new StateDictFiles.Part("v", 0, [1], [1], "0", Type: "ComplexFloatStorage"), [0, 1]);
        using var graph = new Graph().AsDefault();
        Variable.Get<float>("v", [1]);
        var error = Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path));
        Assert.Equal(["v"], error.Mismatched);
        Assert.Contains("ComplexFloatStorage", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LongTexts_AreCutInMessages()
    {
        StateDictFiles.Write(_path, new StateDictFiles.Part("v", 0, [1], [1], new string('k', 1_000_000)), [0]);
        Assert.InRange(AssertDamaged("kkk…'").Length, 0, 1000);
        StateDictFiles.Write(_path, new StateDictFiles.Part(new string('n', 1_000_000), 0, [1], [1], "0"), [0]);
        Assert.InRange(AssertDamaged("more than 4096 characters").Length, 0, 1000);
    }

    [Fact]
    public void CompressedStorage_IsNoReasonToTakeMuchMemory()
    {
        // A storage of 64 MB, of which the tensor takes the first and the last element.
        StateDictFiles.Write(
            _path, StateDictFiles.Pickle(new("v", 0, [2], [(1 << 24) - 1], "0")), CompressionLevel.Optimal, ("archive/data/0", new byte[1 << 26]));
        using var graph = new Graph().AsDefault();
        Variable.Get<float>("v", [2]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("with gaps", Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path)).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void ArchiveOfSomethingElse_IsRefused()
    {
        using (var archive = ZipFile.Open(_path + ".zip", ZipArchiveMode.Create))
        {
            archive.CreateEntry("readme.txt");
        }

        File.Move(_path + ".zip", _path, overwrite: true);
        AssertDamaged("without data.pkl");
    }

    [Fact]
    public void CutArchive_IsRefused()
    {
        StateDictFiles.Write(_path, new StateDictFiles.Part("v", 0, [6], [1], "0"), [0, 1, 2, 3, 4, 5]);
        var bytes = File.ReadAllBytes(_path);
        for (var length = 4; length < bytes.Length; length++)
        {
            File.WriteAllBytes(_path, bytes[..length]);
            AssertDamaged("");
        }
    }

    [Fact]
    public void SoundFile_IsRead()
    {
        StateDictFiles.Write(_path, new StateDictFiles.Part("v", 1, [2, 2], [2, 1], "0"), [0, 1, 2, 3, 4, 5]);
        using var graph = new Graph().AsDefault();
        Variable.Get<double>("v", [2, 2]);
        var error = Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path));
        Assert.Equal(["v"], error.Mismatched);
        Assert.Contains("its entry [2, 2] F32", error.Message, StringComparison.Ordinal);
    }

    private string AssertDamaged(string reason)
    {
        using var graph = new Graph().AsDefault();
        var error = Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path));
        Assert.Contains("is no state dict of PyTorch, or is damaged", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        return error.Message;
    }
}
