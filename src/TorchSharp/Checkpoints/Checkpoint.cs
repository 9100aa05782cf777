namespace ScopeLint.Torch;

/// <summary>Saves and restores variables by their full names, in files of the safetensors format, which Python's <c>safetensors</c> reads and
/// writes too, or as state dicts of PyTorch, as <c>torch.save</c> and <c>torch.load</c> have them. Stands for <c>tf.train.Saver</c>. A
/// partitioned variable is saved as its shards.</summary>
public static class Checkpoint
{
    /// <summary>Saves the global variables of a graph. The file is written aside and renamed when it is whole, so that whoever is interrupted
    /// keeps the old one.</summary>
    /// <param name="path">The file. One whose name ends in <c>.pt</c> or <c>.pth</c> becomes a state dict of PyTorch, any other one has the
    /// safetensors format.</param>
    /// <param name="graph">The graph; null for the default one.</param>
    /// <param name="scope">If not empty, only variables under this scope, by whole segments.</param>
    /// <exception cref="IOException">The file cannot be written; one that was there is as it was.</exception>
    /// <exception cref="InvalidOperationException">Two variables have the same full name.</exception>
    /// <example><code>
    /// Checkpoint.Save("model.safetensors");
    /// </code></example>
    [ScopeNeutral]
    public static void Save(string path, Graph? graph = null, string? scope = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var variables = Variables(graph, scope);
        RequireOwnNames(variables);
        var isStateDict = Path.GetExtension(path).ToUpperInvariant() is ".PT" or ".PTH";
        AtomicFile.Write(path, file =>
        {
            if (isStateDict)
            {
                StateDictWriter.Write(file, variables);
            }
            else
            {
                SafetensorsWriter.Write(file, variables);
            }
        });
    }

    /// <summary>Restores the global variables of a graph. What does not fit is told all at once, and then nothing is changed.</summary>
    /// <param name="path">The file, in the safetensors format or written by <c>torch.save</c>. Nothing that such a file names is run. What it
    /// nests is named by keys and dots, <c>model.encoder.weight</c>, and what is no tensor is passed over.</param>
    /// <param name="graph">The graph; null for the default one.</param>
    /// <param name="scope">If not empty, only variables under this scope, by whole segments; entries of others are no concern.</param>
    /// <param name="names">From names in the file to names in the graph: a scope or a variable each; <c>old/prefix</c> or <c>old.prefix</c>
    /// to <c>new/prefix</c>. Where several fit, the longest counts.</param>
    /// <param name="partial">Whether variables without an entry, and entries without a variable, are left alone. An entry of another shape
    /// or element type is always an error.</param>
    /// <returns>The full names of the variables that were restored.</returns>
    /// <exception cref="CheckpointException">The file is damaged, or does not fit the variables. Nothing was changed.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// Checkpoint.Restore("bert.safetensors", names: new Dictionary&lt;string, string&gt; { ["bert/encoder"] = "encoder" }, partial: true);
    /// </code></example>
    [ScopeNeutral]
    public static IReadOnlyList<string> Restore(string path, Graph? graph = null, string? scope = null,
        IReadOnlyDictionary<string, string>? names = null, bool partial = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = Open(path);
        var plan = CheckpointPlan.Of(path, Variables(graph, scope), file.Entries, scope, names, partial);
        file.Check(plan);
        // Before the first is changed: a variable whose device is not there has no parameter to be filled, and one that was disposed has no elements.
        plan.ForEach(pair => pair.Variable.AsParameter().numel());
        file.Load(plan);
        return [.. plan.Select(pair => pair.Variable.FullName)];
    }

    private static ICheckpointFile Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
        try
        {
            return StateDictFile.IsOne(file) ? new StateDictFile(file, path) : new SafetensorsFile(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void RequireOwnNames(List<Variable> variables)
    {
        if (variables.GroupBy(variable => variable.FullName, StringComparer.Ordinal).FirstOrDefault(named => named.Skip(1).Any()) is { } shared)
        {
            throw new InvalidOperationException(
                $"Two variables are called '{shared.Key}', and a checkpoint keeps values by name. Give one of them another name, or save a scope.");
        }
    }

    private static List<Variable> Variables(Graph? graph, string? scope) => [.. (graph ?? Graph.Default).VariablesUnder(scope).Distinct()];
}
