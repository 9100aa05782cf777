namespace ScopeLint;

/// <summary>The variables of a graph as a tree, written down as a list: a scope stands before what is in it, which is one deeper.</summary>
internal static class Outline
{
    internal static IReadOnlyList<OutlineEntry> Of(Graph graph)
    {
        var shared = new HashSet<Variable>(graph.Variables.Snapshot(), ReferenceEqualityComparer.Instance);
        var paths = shared.Union(graph.VariableCollections.All(), ReferenceEqualityComparer.Instance)
            .Cast<Variable>()
            .Select(variable => (Variable: variable, Path: variable.FullName.Split('/')))
            .ToList();
        paths.Sort((left, right) => Compare(left.Path, right.Path) is not 0 and var order
            ? order
            : NaturalOrder.Compare(left.Variable.Name, right.Variable.Name));

        var entries = new List<OutlineEntry>();
        string[] open = [];
        foreach (var (variable, path) in paths)
        {
            for (var depth = CommonLength(open, path); depth < path.Length - 1; depth++)
            {
                entries.Add(new OutlineEntry(depth, path[depth], null, false, 0));
            }

            open = path[..^1];
            entries.Add(new OutlineEntry(open.Length, path[^1], variable, shared.Contains(variable), variable.Shape.ElementCount));
        }

        SumUp(entries);
        return entries;
    }

    // A scope comes after a variable of its own name, and directly before what is in it.
    private static int Compare(string[] left, string[] right)
    {
        for (var depth = 0; depth < left.Length && depth < right.Length; depth++)
        {
            if (NaturalOrder.Compare(left[depth], right[depth]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CommonLength(string[] open, string[] path)
    {
        var length = 0;
        while (length < open.Length && length < path.Length - 1 && open[length] == path[length])
        {
            length++;
        }

        return length;
    }

    // From the end: whatever is deeper than a scope and behind it is in it, and has been added up when the scope is met. A partitioned
    // variable is left out, since its shards are there.
    private static void SumUp(List<OutlineEntry> entries)
    {
        var sums = new long[entries.Count == 0 ? 1 : entries.Max(entry => entry.Depth) + 2];
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            var entry = entries[at];
            if (entry.Variable is null)
            {
                entries[at] = entry = entry with { Elements = sums[entry.Depth + 1] };
                sums[entry.Depth + 1] = 0;
            }

            sums[entry.Depth] += entry.Variable is { IsPartitioned: true } ? 0 : entry.Elements;
        }
    }
}
