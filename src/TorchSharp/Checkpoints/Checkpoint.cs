namespace ScopeLint.Torch;

/// <summary>Saves and restores variables by their full names, in files of the safetensors format, which Python's <c>safetensors</c> reads and
/// writes too. Stands for <c>tf.train.Saver</c>. A partitioned variable is saved as its shards.</summary>
public static class Checkpoint
{
    /// <summary>Saves the global variables of a graph. The file is written aside and renamed when it is whole, so that whoever is interrupted
    /// keeps the old one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="graph">The graph; null for the default one.</param>
    /// <param name="scope">If not empty, only variables under this scope, by whole segments.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there is as it was.</exception>
    /// <exception cref="InvalidOperationException">Two variables have the same full name.</exception>
    /// <example><code>
    /// Checkpoint.Save("model.safetensors");
    /// </code></example>
    public static void Save(string path, Graph? graph = null, string? scope = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        SafetensorsWriter.Write(path, Variables(graph, scope));
    }

    /// <summary>Restores the global variables of a graph. What does not fit is told all at once, and then nothing is changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="graph">The graph; null for the default one.</param>
    /// <param name="scope">If not empty, only variables under this scope, by whole segments; entries of others are no concern.</param>
    /// <param name="names">From names in the file to names in the graph: a scope or a variable each; <c>old/prefix</c> to
    /// <c>new/prefix</c>. Where several fit, the longest counts.</param>
    /// <param name="partial">Whether variables without an entry, and entries without a variable, are left alone. An entry of another shape
    /// or element type is always an error.</param>
    /// <returns>The full names of the variables that were restored.</returns>
    /// <exception cref="CheckpointException">The file is damaged, or does not fit the variables. Nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// Checkpoint.Restore("bert.safetensors", names: new Dictionary&lt;string, string&gt; { ["bert/encoder"] = "encoder" }, partial: true);
    /// </code></example>
    public static IReadOnlyList<string> Restore(string path, Graph? graph = null, string? scope = null,
        IReadOnlyDictionary<string, string>? names = null, bool partial = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        var (entries, start) = SafetensorsHeader.Read(file, path);
        var plan = CheckpointPlan.Of(path, Variables(graph, scope), entries, scope, names, partial);
        foreach (var (variable, entry) in plan.OrderBy(pair => pair.Entry.Begin))
        {
            file.Position = start + entry.Begin;
            variable.Accept(new SafetensorsLoading(file));
        }

        return [.. plan.Select(pair => pair.Variable.FullName)];
    }

    private static List<Variable> Variables(Graph? graph, string? scope) => [.. (graph ?? Graph.Default).VariablesUnder(scope).Distinct()];
}
