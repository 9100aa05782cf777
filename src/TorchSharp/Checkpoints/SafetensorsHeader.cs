using System.Buffers.Binary;
using System.Text.Json;

namespace ScopeLint.Torch;

/// <summary>The header of a safetensors file: its length in eight bytes, little endian, then JSON. Whatever the bytes say is checked against
/// the file's length before anything is allocated for it.</summary>
internal static class SafetensorsHeader
{
    // As the format's own library has it.
    private const long LongestHeader = 100_000_000;

    private const int LongestName = 4096;

    private const int MostAxes = 64;

    /// <summary>Reads and checks the header.</summary>
    /// <returns>The tensors in the order of their bytes, and where these begin in the file.</returns>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    internal static (IReadOnlyList<SafetensorsEntry> Entries, long DataStart) Read(Stream file, string path)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (file.Length < 8 || file.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
        {
            throw Damaged(path, $"it has {file.Length} bytes, fewer than the eight that give the header's length");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > LongestHeader || (long)length > file.Length - 8)
        {
            throw Damaged(path, $"it says that its header has {length} bytes, but the file has {file.Length} and a header at most {LongestHeader}");
        }

        var json = new byte[length];
        file.ReadExactly(json);
        try
        {
            var entries = Parse(json, path);
            Check(entries, file.Length - 8 - (long)length, path);
            return (entries, 8 + (long)length);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, $"its header is not JSON of the format ({error.Message})");
        }
    }

    private static List<SafetensorsEntry> Parse(byte[] json, string path)
    {
        var entries = new List<SafetensorsEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
        Expect(ref reader, JsonTokenType.StartObject, path);
        while (Next(ref reader, path) == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
            {
                throw Damaged(path, $"the name '{CheckpointEntry.Shown(name)}' stands in it twice");
            }

            Next(ref reader, path);
            if (name == "__metadata__")
            {
                reader.Skip();
                continue;
            }

            if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
            {
                throw Damaged(path, $"'{CheckpointEntry.Shown(name)}' is no name: it is empty, has more than {LongestName} characters or one that cannot be shown");
            }

            entries.Add(ParseEntry(ref reader, name, path));
        }

        return reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? entries : throw Damaged(path, "its header does not end where its object does");
    }

    private static SafetensorsEntry ParseEntry(ref Utf8JsonReader reader, string name, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Damaged(path, $"'{CheckpointEntry.Shown(name)}' is described by no object");
        }

        (string? Type, long[]? Shape, long[]? Offsets) parts = default;
        while (Next(ref reader, path) == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            Next(ref reader, path);
            switch (key)
            {
                case "dtype" when parts.Type is null:
                    parts.Type = reader.GetString();
                    break;
                case "shape" when parts.Shape is null:
                    parts.Shape = Numbers(ref reader, MostAxes, path);
                    break;
                case "data_offsets" when parts.Offsets is null:
                    parts.Offsets = Numbers(ref reader, 2, path);
                    break;
                default:
                    throw Damaged(path, $"'{CheckpointEntry.Shown(name)}' has '{CheckpointEntry.Shown(key!)}' twice, or that is nothing an entry has");
            }
        }

        return parts is ({ } type, { } shape, [var begin, var end])
            ? new SafetensorsEntry(name, type, shape, begin, end)
            : throw Damaged(path, $"'{CheckpointEntry.Shown(name)}' lacks its type, its shape or its two offsets");
    }

    private static long[] Numbers(ref Utf8JsonReader reader, int most, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Damaged(path, "a shape or offsets are no list");
        }

        var numbers = new List<long>();
        while (Next(ref reader, path) != JsonTokenType.EndArray)
        {
            if (numbers.Count == most || !reader.TryGetInt64(out var number) || number < 0)
            {
                throw Damaged(path, "a shape or offsets have too many numbers, or one that is negative or no whole number");
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    // As the format demands: every entry as long as its shape says, and all of them end to end, from the header to the end of the file.
    private static void Check(List<SafetensorsEntry> entries, long dataLength, string path)
    {
        entries.Sort((left, right) => (left.Begin, left.End).CompareTo((right.Begin, right.End)));
        var position = 0L;
        foreach (var entry in entries)
        {
            var size = CheckpointEntry.SizeOf(entry.Type) ?? throw Damaged(path, $"'{CheckpointEntry.Shown(entry.Name)}' has the unknown type '{CheckpointEntry.Shown(entry.Type)}'");
            if (entry.Begin != position || entry.End < entry.Begin || entry.End > dataLength)
            {
                throw Damaged(path, $"the bytes of '{CheckpointEntry.Shown(entry.Name)}' ({entry.Begin} to {entry.End}) do not follow on those before ({position}) within the {dataLength} there are");
            }

            if (ByteCount(entry.Shape, size) != entry.End - entry.Begin)
            {
                throw Damaged(path, $"'{CheckpointEntry.Shown(entry.Name)}' has {entry.End - entry.Begin} bytes, which is not what [{string.Join(", ", entry.Shape)}] of {entry.Type} takes");
            }

            position = entry.End;
        }

        if (position != dataLength)
        {
            throw Damaged(path, $"{dataLength - position} bytes at its end belong to no entry");
        }
    }

    // Null where it is more than a file can have.
    private static long? ByteCount(long[] shape, int size)
    {
        if (shape.Contains(0))
        {
            return 0;
        }

        var count = (Int128)size;
        foreach (var length in shape)
        {
            count *= length;
            if (count > long.MaxValue)
            {
                return null;
            }
        }

        return (long)count;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string path)
    {
        if (Next(ref reader, path) != type)
        {
            throw Damaged(path, "its header is no object");
        }
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader, string path) =>
        reader.Read() ? reader.TokenType : throw Damaged(path, "its header ends too early");

    private static CheckpointException Damaged(string path, string reason) => new($"'{path}' is no safetensors file, or is damaged: {reason}. Nothing was changed.");
}
