namespace ScopeLint.Torch;

/// <summary>A safetensors file that is open for reading.</summary>
internal sealed class SafetensorsFile : ICheckpointFile
{
    private readonly Stream _file;
    private readonly long _start;

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    internal SafetensorsFile(Stream file, string path)
    {
        _file = file;
        (Entries, _start) = SafetensorsHeader.Read(file, path);
    }

    public IReadOnlyList<CheckpointEntry> Entries { get; }

    // All that the file says was checked when it was opened.
    public void Check(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan)
    {
    }

    public void Load(IReadOnlyList<(Variable Variable, CheckpointEntry Entry)> plan)
    {
        foreach (var (variable, entry) in plan.Select(pair => (pair.Variable, Entry: (SafetensorsEntry)pair.Entry)).OrderBy(pair => pair.Entry.Begin))
        {
            _file.Position = _start + entry.Begin;
            variable.Accept(new ElementReading(_file));
        }
    }

    public void Dispose() => _file.Dispose();
}
