using System.Globalization;
using System.IO.Compression;

namespace ScopeLint.Torch;

/// <summary>Finds the tensors of a state dict, and checks each against the file that has its elements.</summary>
internal sealed class StateDictReading(ZipArchive archive, string folder)
{
    private const int MostTensors = 1_000_000;

    private const int MostNested = 16;

    private const int MostAxes = 64;

    private const int LongestName = 4096;

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["DoubleStorage"] = "F64",
        ["FloatStorage"] = "F32",
        ["HalfStorage"] = "F16",
        ["BFloat16Storage"] = "BF16",
        ["LongStorage"] = "I64",
        ["IntStorage"] = "I32",
        ["ShortStorage"] = "I16",
        ["CharStorage"] = "I8",
        ["ByteStorage"] = "U8",
        ["BoolStorage"] = "BOOL",
    };

    private readonly List<StateDictEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _visited;

    /// <summary>How PyTorch calls the storage of an element type.</summary>
    internal static string StorageOf(string type) => s_types.First(pair => pair.Value == type).Key;

    /// <summary>The tensors in what a pickle stands for.</summary>
    /// <exception cref="FormatException">They are not what the archive has.</exception>
    internal List<StateDictEntry> Entries(object? root)
    {
        if (root is not PickledDictionary dictionary)
        {
            throw new FormatException("its pickle is no dictionary");
        }

        Collect(dictionary, "", 0);
        return _entries;
    }

    // Dictionaries may stand in each other several times over, so what is visited is counted.
    private void Collect(PickledDictionary dictionary, string prefix, int depth)
    {
        foreach (var (key, value) in dictionary.Entries)
        {
            if (++_visited > MostTensors || depth > MostNested)
            {
                throw new FormatException($"it has more than {MostTensors} entries, or nests them more than {MostNested} deep");
            }

            var own = key is long number ? number.ToString(CultureInfo.InvariantCulture) : key as string ?? "";
            if (prefix.Length + own.Length > LongestName)
            {
                throw new FormatException($"a name in it has more than {LongestName} characters: '{CheckpointEntry.Shown(prefix + own)}'");
            }

            var name = prefix + own;
            switch (value)
            {
                case PickledDictionary inner:
                    Collect(inner, name + ".", depth + 1);
                    break;
                case PickledTensor tensor:
                    _entries.Add(Entry(name, tensor));
                    break;
            }
        }
    }

    private StateDictEntry Entry(string name, PickledTensor tensor)
    {
        if (name.Length == 0 || name.Any(char.IsControl) || !_names.Add(name))
        {
            throw new FormatException($"the name of a tensor is empty or there twice, or it cannot be shown (after '{_entries.LastOrDefault()?.Name}')");
        }

        var type = s_types.GetValueOrDefault(tensor.Storage.Type, tensor.Storage.Type);
        var storage = archive.GetEntry(folder + tensor.Storage.Key) ?? throw new FormatException($"'{name}' is in '{CheckpointEntry.Shown(tensor.Storage.Key)}', which is not there");
        if (tensor.Shape.Length > MostAxes || tensor.Strides.Length != tensor.Shape.Length || tensor.Shape.Concat(tensor.Strides).Append(tensor.Offset).Any(number => number < 0))
        {
            throw new FormatException($"the shape or the strides of '{name}' have too many numbers or negative ones");
        }

        var length = tensor.Shape.Contains(0) ? 0 : (Int128)1;
        for (var axis = 0; axis < tensor.Shape.Length && length > 0; axis++)
        {
            length = checked(length + ((Int128)(tensor.Shape[axis] - 1) * tensor.Strides[axis]));
        }

        var size = CheckpointEntry.SizeOf(type) ?? 1;
        return (tensor.Offset + length) * size <= storage.Length
            ? new StateDictEntry(name, type, tensor.Shape, tensor.Strides, tensor.Offset, (long)length, storage)
            : throw new FormatException($"'{name}' takes {tensor.Offset + length} elements of {size} bytes, but '{CheckpointEntry.Shown(tensor.Storage.Key)}' has {storage.Length} bytes");
    }
}
