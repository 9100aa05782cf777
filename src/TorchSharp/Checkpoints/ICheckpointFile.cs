namespace ScopeLint.Torch;

/// <summary>A checkpoint that is open for reading. What it says of its tensors has been checked against the file's length.</summary>
internal interface ICheckpointFile : IDisposable
{
    /// <summary>The tensors.</summary>
    IReadOnlyList<CheckpointEntry> Entries { get; }

    /// <summary>Fills variables with the tensors that go into them.</summary>
    void Load(IEnumerable<(Variable Variable, CheckpointEntry Entry)> plan);
}
