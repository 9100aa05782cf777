using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace ScopeLint.Torch.Tests;

/// <summary>Writes archives as <c>torch.save</c> does, and as it would not.</summary>
internal static class StateDictFiles
{
    /// <summary>A tensor, as a state dict describes it.</summary>
    internal sealed record Part(string Name, int Offset, int[] Shape, int[] Strides, string Storage, string Type = "FloatStorage");

    /// <summary>An archive with one tensor.</summary>
    internal static void Write(string path, Part part, float[] elements) =>
        Write(path, Pickle(part), CompressionLevel.NoCompression, ("archive/data/0", MemoryMarshal.AsBytes(elements.AsSpan()).ToArray()));

    /// <summary>An archive with a pickle and other files.</summary>
    internal static void Write(string path, byte[] pickle, CompressionLevel compression, params (string Name, byte[] Content)[] others)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, content) in others.Prepend((Name: "archive/data.pkl", Content: pickle)))
        {
            using var stream = archive.CreateEntry(name, compression).Open();
            stream.Write(content);
        }
    }

    /// <summary>The pickle of a dictionary with one tensor.</summary>
    internal static byte[] Pickle(Part part) =>
    [
        0x80, 2, .. "}"u8, .. Text(part.Name), .. "ctorch._utils\n_rebuild_tensor_v2\n(("u8, .. Text("storage"),
        .. Encoding.ASCII.GetBytes($"ctorch\n{part.Type}\n"), .. Text(part.Storage), .. Text("cpu"), .. Number(1), .. "tQ"u8, .. Number(part.Offset),
        .. Tuple(part.Shape), .. Tuple(part.Strides), 0x89, .. "ccollections\nOrderedDict\n)RtRs."u8,
    ];

    /// <summary>A text in a pickle.</summary>
    internal static byte[] Text(string text) => [.. "X"u8, .. BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Number(int number) => [.. "J"u8, .. BitConverter.GetBytes(number)];

    private static byte[] Tuple(int[] numbers) => [.. "("u8, .. numbers.SelectMany(Number), .. "t"u8];
}
