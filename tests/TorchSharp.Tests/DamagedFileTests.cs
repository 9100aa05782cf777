using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace ScopeLint.Torch.Tests;

/// <summary>Sound files with bytes changed, cut out and put in, at places that a seed chooses: each is read or refused with the one error, within
/// a bound of memory. They need no native library: no variable takes what they hold.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Changes = 1500;

    private const int MostBytes = 8_000_000;

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    public static TheoryData<string, byte[]> Files => new()
    {
        { "safetensors", Safetensors() },
        { "stored state dict", StateDict(CompressionLevel.NoCompression) },
        { "compressed state dict", StateDict(CompressionLevel.Optimal) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void ChangedFile_IsReadOrRefused(string what, byte[] sound)
    {
        Assert.NotEmpty(what);
        var random = new Random(sound.Length);
        using var graph = new Graph().AsDefault();
        Variable.Get<float>("untouched", [1], Initializer.Ones);
        Assert.Equal([], Restore(sound));
        var refused = 0;
        for (var change = 0; change < Changes; change++)
        {
            var bytes = Changed(sound, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Restore(bytes);
            }
            catch (CheckpointException error)
            {
                refused++;
                Assert.EndsWith("Nothing was changed.", error.Message, StringComparison.Ordinal);
                Assert.InRange(error.Message.Length, 1, 2000);
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        }

        Assert.InRange(refused, Changes / 10, Changes);
    }

    private IReadOnlyList<string> Restore(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return Checkpoint.Restore(_path, partial: true);
    }

    private static byte[] Changed(byte[] sound, Random random)
    {
        List<byte> bytes = [.. sound];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[place] = random.Next(3) switch { 0 => (byte)0, 1 => byte.MaxValue, _ => (byte)random.Next(256) };
                    break;
                case 2:
                    bytes.RemoveRange(place, random.Next(1, Math.Min(16, bytes.Count - place) + 1));
                    break;
                default:
                    bytes.InsertRange(place, bytes.Slice(random.Next(bytes.Count - 1), 1));
                    break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Safetensors()
    {
        var header = """{"__metadata__":{"format":"pt"},"a/w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"n":{"dtype":"I64","shape":[],"data_offsets":[24,32]}}""";
        return [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[32]];
    }

    private static byte[] StateDict(CompressionLevel compression)
    {
        var path = Path.GetTempFileName();
        try
        {
            float[] elements = [0, 1, 2, 3, 4, 5];
            var pickle = StateDictFiles.Pickle(new("a.w", 1, [2, 2], [2, 1], "0"));
            StateDictFiles.Write(path, pickle, compression, ("archive/byteorder", "little"u8.ToArray()), ("archive/data/0", MemoryMarshal.AsBytes(elements.AsSpan()).ToArray()));
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
