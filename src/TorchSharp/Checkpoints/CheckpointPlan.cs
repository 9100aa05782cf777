namespace ScopeLint.Torch;

/// <summary>Which entry of a file goes into which variable.</summary>
internal static class CheckpointPlan
{
    private const int MostShown = 20;

    /// <summary>Pairs entries with variables.</summary>
    /// <exception cref="CheckpointException">They do not fit; all that does not is told at once.</exception>
    internal static List<(Variable Variable, CheckpointEntry Entry)> Of(string path, IReadOnlyList<Variable> variables,
        IReadOnlyList<CheckpointEntry> entries, string? scope, IReadOnlyDictionary<string, string>? names, bool partial)
    {
        var renamed = new Dictionary<string, CheckpointEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name = Renamed(entry.Name, names);
            if (!renamed.TryAdd(name, entry))
            {
                throw new CheckpointException(
                    $"'{path}' has two entries for variable '{name}' under the names given: '{renamed[name].Name}' and '{entry.Name}'. Nothing was changed.");
            }
        }

        var (pairs, missing, mismatched) = (new List<(Variable, CheckpointEntry)>(), new List<string>(), new List<(string Name, string Text)>());
        foreach (var variable in variables)
        {
            if (!renamed.Remove(variable.FullName, out var entry))
            {
                missing.Add(variable.FullName);
            }
            else if (entry.DType != variable.DType || !entry.Shape.SequenceEqual(((TensorShape)variable.Shape).ToArray()))
            {
                mismatched.Add((variable.FullName,
                    $"'{variable.FullName}' is {variable.Shape} {CheckpointEntry.TypeOf(variable.DType)}, its entry [{string.Join(", ", entry.Shape)}] {CheckpointEntry.Shown(entry.Type)}"));
            }
            else
            {
                pairs.Add((variable, entry));
            }
        }

        var extra = renamed.Where(pair => IsUnder(pair.Key, scope)).Select(pair => pair.Value.Name).ToList();
        if (mismatched.Count == 0 && (partial || (missing.Count == 0 && extra.Count == 0)))
        {
            return pairs;
        }

        var told = new List<string>();
        Tell("has no entry for", [.. missing.Select(name => $"'{name}'")], !partial);
        Tell("has entries that no variable takes:", [.. extra.Select(name => $"'{name}'")], !partial);
        Tell("has entries of another shape or element type:", [.. mismatched.Select(pair => pair.Text)], true);
        throw new CheckpointException(
            $"'{path}' does not fit the variables: it {string.Join("; it ", told)}. Map names, restore partially or create the variables first. Nothing was changed.")
        {
            Missing = missing,
            Extra = extra,
            Mismatched = [.. mismatched.Select(pair => pair.Name)],
        };

        void Tell(string what, List<string> items, bool matters)
        {
            if (matters && items.Count > 0)
            {
                told.Add($"{what} {string.Join(", ", items.Take(MostShown))}{(items.Count > MostShown ? $" and {items.Count - MostShown} more" : "")}");
            }
        }
    }

    // The longest prefix that is given wins; a prefix is whole segments, which end at a dot where PyTorch has given the name.
    private static string Renamed(string name, IReadOnlyDictionary<string, string>? names)
    {
        var best = names?.Keys.Where(prefix => IsUnder(name, prefix) || name.StartsWith(prefix + ".", StringComparison.Ordinal))
            .MaxBy(prefix => prefix.Length);
        if (best is null)
        {
            return name;
        }

        var rest = name[best.Length..].TrimStart('/', '.');
        var renamed = names![best].TrimEnd('/');
        return renamed.Length == 0 ? rest : rest.Length == 0 ? renamed : $"{renamed}/{rest}";
    }

    private static bool IsUnder(string name, string? scope)
    {
        var prefix = scope?.TrimEnd('/') ?? "";
        return prefix.Length == 0 || (name.StartsWith(prefix, StringComparison.Ordinal) && (name.Length == prefix.Length || name[prefix.Length] == '/'));
    }
}
