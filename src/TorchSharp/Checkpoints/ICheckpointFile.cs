namespace ScopeLint.Torch;

/// <summary>A checkpoint that is open for reading. What it says of its tensors has been checked against the file's length.</summary>
internal interface ICheckpointFile : IDisposable
{
    /// <summary>The tensors.</summary>
    IReadOnlyList<CheckpointEntry> Entries { get; }

    /// <summary>Reads ahead what may turn out to be damaged only when it is read.</summary>
    /// <exception cref="CheckpointException">It is damaged.</exception>
    void Check(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan);

    /// <summary>Fills variables with the tensors that go into them, once these are checked.</summary>
    void Load(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan);
}
