namespace ScopeLint.Torch;

/// <summary>One tensor of a safetensors file.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The element type as the format spells it: <c>F32</c>.</param>
/// <param name="Shape">The lengths.</param>
/// <param name="Begin">Where its bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafetensorsEntry(string Name, string Type, long[] Shape, long Begin, long End) : CheckpointEntry(Name, Type, Shape);
