namespace ScopeLint.Torch;

/// <summary>One tensor of a checkpoint.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The element type as safetensors spells it: <c>F32</c>.</param>
/// <param name="Shape">The lengths.</param>
internal abstract record CheckpointEntry(string Name, string Type, long[] Shape)
{
    private const int MostShown = 80;

    // The types a variable can have, and those only told of in messages.
    private static readonly Dictionary<string, (int Size, DType? DType)> s_types = new(StringComparer.Ordinal)
    {
        ["F64"] = (8, ScopeLint.DType.Float64),
        ["F32"] = (4, ScopeLint.DType.Float32),
        ["F16"] = (2, ScopeLint.DType.Float16),
        ["I64"] = (8, ScopeLint.DType.Int64),
        ["I32"] = (4, ScopeLint.DType.Int32),
        ["I16"] = (2, ScopeLint.DType.Int16),
        ["I8"] = (1, ScopeLint.DType.Int8),
        ["U8"] = (1, ScopeLint.DType.UInt8),
        ["BOOL"] = (1, ScopeLint.DType.Bool),
        ["BF16"] = (2, null),
        ["U16"] = (2, null),
        ["U32"] = (4, null),
        ["U64"] = (8, null),
    };

    /// <summary>The element type of a variable that can take it; null for none.</summary>
    internal DType? DType => s_types.TryGetValue(Type, out var known) ? known.DType : null;

    /// <summary>How the format spells an element type.</summary>
    internal static string TypeOf(DType dtype) => s_types.First(type => type.Value.DType == dtype).Key;

    /// <summary>As much of a text of a file as a message can show.</summary>
    internal static string Shown(string text) => string.Concat(text.Take(MostShown).Select(character => char.IsControl(character) ? '?' : character)) + (text.Length > MostShown ? "…" : "");

    /// <summary>The size of an element in bytes; null if the format has no such type.</summary>
    internal static int? SizeOf(string type) => s_types.TryGetValue(type, out var known) ? known.Size : null;
}
