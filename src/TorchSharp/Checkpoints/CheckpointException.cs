namespace ScopeLint.Torch;

/// <summary>A checkpoint cannot be read, or does not fit the variables. Nothing was changed.</summary>
public sealed class CheckpointException : IOException
{
    internal CheckpointException(string message)
        : base(message)
    {
    }

    /// <summary>The full names of variables the checkpoint has no entry for.</summary>
    public IReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>The names of entries that no variable takes.</summary>
    public IReadOnlyList<string> Extra { get; internal init; } = [];

    /// <summary>The full names of variables whose entry has another shape or element type.</summary>
    public IReadOnlyList<string> Mismatched { get; internal init; } = [];
}
