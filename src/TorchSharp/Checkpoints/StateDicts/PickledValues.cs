namespace ScopeLint.Torch;

/// <summary>A class or function that a pickle names.</summary>
internal sealed record PickledName(string Module, string Name);

/// <summary>A dictionary of a pickle, in the order in which it was filled.</summary>
internal sealed class PickledDictionary
{
    private List<(object? Key, object? Value)>? _entries;

    /// <summary>The keys with their values; a list is made for those that have some.</summary>
    internal IReadOnlyList<(object? Key, object? Value)> Entries => _entries ?? [];

    /// <summary>Adds keys with their values.</summary>
    internal void Add(IEnumerable<(object? Key, object? Value)> entries) => (_entries ??= []).AddRange(entries);
}

/// <summary>The memory of one or several tensors.</summary>
/// <param name="Type">The element type as the format spells it: <c>FloatStorage</c>.</param>
/// <param name="Key">The name of the file it is in.</param>
internal sealed record PickledStorage(string Type, string Key);

/// <summary>A tensor.</summary>
/// <param name="Storage">Its memory.</param>
/// <param name="Offset">Where it begins there, in elements.</param>
/// <param name="Shape">The lengths.</param>
/// <param name="Strides">How far elements lie apart, for each axis.</param>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Strides);

/// <summary>An object that is not made, since nothing that a pickle names is run.</summary>
internal sealed class PickledObject
{
    /// <summary>The only one.</summary>
    internal static readonly PickledObject Instance = new();
}
