using System.IO.Compression;

namespace ScopeLint.Torch;

/// <summary>What <c>torch.save</c> writes: an archive with a pickle that describes the tensors, and a file for each storage.</summary>
internal sealed class StateDictFile : ICheckpointFile
{
    private const string Pickle = "data.pkl";

    private const long LongestPickle = 32_000_000;

    private readonly ZipArchive _archive;
    private readonly string _path;
    private readonly Dictionary<StateDictEntry, byte[]> _inflated = new(ReferenceEqualityComparer.Instance);

    /// <summary>Opens an archive and checks what it says of its tensors.</summary>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    internal StateDictFile(Stream file, string path)
    {
        _path = path;
        try
        {
            _archive = new ZipArchive(file, ZipArchiveMode.Read);
            var pickle = _archive.Entries.FirstOrDefault(entry => entry.Name == Pickle)
                ?? throw new FormatException($"it is an archive without {Pickle}");
            var folder = pickle.FullName[..^Pickle.Length];
            foreach (var entry in _archive.Entries)
            {
                entry.RequireSound(file.Length);
            }

            if (_archive.GetEntry(folder + "byteorder") is { } order && !order.Bytes(most: 16).AsSpan().StartsWith("little"u8))
            {
                throw new FormatException("its bytes are not in little-endian order, and no other is read");
            }

            Entries = new StateDictReading(_archive, folder + "data/").Entries(PickleReader.Read(pickle.Bytes(LongestPickle)));
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    public IReadOnlyList<CheckpointEntry> Entries { get; }

    /// <summary>Whether a file begins like an archive. Its position is where it was.</summary>
    internal static bool IsOne(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        var count = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return count == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
    }

    // Before the first variable is changed: what is compressed may turn out to be damaged, and so may what stands in front of any file. Of
    // what is compressed no more is kept than the variables take, whatever it grows to.
    public void Check(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan)
    {
        try
        {
            foreach (var entry in plan.Select(pair => (StateDictEntry)pair.Entry))
            {
                if (entry.Storage.IsStored())
                {
                    entry.Storage.Open().Dispose();
                    continue;
                }

                if (!entry.IsDense)
                {
                    throw new FormatException($"'{entry.Name}' is a part of a compressed storage, with gaps between its elements, and such are not read");
                }

                using var elements = Elements(entry);
                var bytes = new byte[checked((int)(entry.Length * CheckpointEntry.SizeOf(entry.Type)!.Value))];
                elements.ReadExactly(bytes);
                _inflated.Add(entry, bytes);
            }
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw Damaged(error);
        }
    }

    public void Load(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan)
    {
        foreach (var (variable, entry) in plan.Select(pair => (pair.Variable, (StateDictEntry)pair.Entry)))
        {
            using var elements = _inflated.TryGetValue(entry, out var bytes) ? new MemoryStream(bytes) : Elements(entry);
            _ = entry.IsContiguous ? variable.Accept(new ElementReading(elements)) : variable.Accept(new StridedReading(elements, entry));
        }
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>The bytes of a storage from the first element of a tensor on.</summary>
    private static Stream Elements(StateDictEntry entry)
    {
        var storage = entry.Storage.Open();
        Skip(storage, entry.Offset * CheckpointEntry.SizeOf(entry.Type)!.Value);
        return storage;
    }

    private static bool IsDamage(Exception error) => error is FormatException or InvalidDataException or EndOfStreamException or OverflowException;

    private CheckpointException Damaged(Exception error) => new($"'{_path}' is no state dict of PyTorch, or is damaged: {error.Message.TrimEnd('.')}. Nothing was changed.");

    private static void Skip(Stream stream, long count)
    {
        if (stream.CanSeek)
        {
            stream.Position += count;
            return;
        }

        var buffer = new byte[1 << 16];
        while (count > 0)
        {
            var part = (int)Math.Min(count, buffer.Length);
            stream.ReadExactly(buffer, 0, part);
            count -= part;
        }
    }
}
