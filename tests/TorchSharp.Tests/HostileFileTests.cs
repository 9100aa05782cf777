using System.Text;

namespace ScopeLint.Torch.Tests;

/// <summary>Files that are damaged or made to do harm. They need no native library: nothing gets that far.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", 8, "which is not what [1] of F32 takes")]
    [InlineData("""{"v":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4, "do not follow")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "do not follow")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 8, "do not follow")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "do not follow")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 5, "1 bytes at its end")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,9223372036854775807]}}""", 4, "do not follow")]
    [InlineData("""{"v":{"dtype":"F32","shape":[9223372036854775807,9223372036854775807],"data_offsets":[0,4]}}""", 4, "takes")]
    [InlineData("""{"v":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,4]}}""", 4, "takes")]
    [InlineData("""{"v":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "negative")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1e2],"data_offsets":[0,400]}}""", 400, "no whole number")]
    [InlineData("""{"v":{"dtype":"F32","shape":[18446744073709551616],"data_offsets":[0,4]}}""", 4, "no whole number")]
    [InlineData("""{"v":{"dtype":"X1","shape":[4],"data_offsets":[0,4]}}""", 4, "unknown type 'X1'")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"v":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}""", 4, "twice")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"shape":[1],"data_offsets":[0,4]}}""", 4, "twice")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 4, "lacks")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}}""", 4, "too many")]
    [InlineData("""{"v":{"dtype":"F32","data_offsets":[0,4]}}""", 4, "lacks")]
    [InlineData("""{"v":{"dtype":3,"shape":[1],"data_offsets":[0,4]}}""", 4, "not JSON of the format")]
    [InlineData("""{"v":[1]}""", 0, "no object")]
    [InlineData("""{"":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "no name")]
    [InlineData("""{"a\u0000b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "no name")]
    [InlineData("""{"v":{"dtype":"F32","shape":[[[[[1]]]]],"data_offsets":[0,4]}}""", 4, "")]
    [InlineData("""{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}""", 4, "")]
    [InlineData("""{} {}""", 0, "")]
    [InlineData("""[]""", 0, "no object")]
    [InlineData("", 0, "")]
    public void Header_ThatLies_IsAClearError(string header, int dataLength, string reason)
    {
        Write((ulong)Encoding.UTF8.GetByteCount(header), header, dataLength);
        AssertDamaged(reason);
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(99_999_999UL)]
    [InlineData(3UL)]
    public void HeaderLength_ThatLies_AllocatesNothing(ulong length)
    {
        Write(length, "{}", 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertDamaged("");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void ShortFile_IsAClearError()
    {
        File.WriteAllBytes(_path, [1, 2, 3]);
        AssertDamaged("fewer than the eight");
    }

    [Fact]
    public void BytesThatAreNoText_AreAClearError()
    {
        File.WriteAllBytes(_path, [4, 0, 0, 0, 0, 0, 0, 0, (byte)'{', (byte)'"', 0xFF, (byte)'"']);
        AssertDamaged("");
    }

    [Fact]
    public void SoundHeader_IsRead()
    {
        var header = """{"__metadata__":{"format":"pt"},"w":{"dtype":"BF16","shape":[2],"data_offsets":[4,8]},"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}  """;
        Write((ulong)header.Length, header, 8);
        using var graph = new Graph().AsDefault();
        Assert.Equal(["v", "w"], Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path)).Extra);
        Assert.Empty(Checkpoint.Restore(_path, partial: true));
    }

    private void AssertDamaged(string reason)
    {
        using var graph = new Graph().AsDefault();
        Variable.Get<float>("v", [1]);
        var error = Assert.Throws<CheckpointException>(() => Checkpoint.Restore(_path));
        Assert.Contains("is no safetensors file, or is damaged", error.Message);
        Assert.Contains(reason, error.Message);
    }

    private void Write(ulong length, string header, int dataLength)
    {
        using var file = File.Create(_path);
        file.Write(BitConverter.GetBytes(length));
        file.Write(Encoding.UTF8.GetBytes(header));
        file.Write(new byte[dataLength]);
    }
}
