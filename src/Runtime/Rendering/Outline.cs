namespace ScopeLint;

/// <summary>Variables as a tree, written down as a list: a scope stands before what is in it, which is one deeper.</summary>
internal static class Outline
{
    internal static IReadOnlyList<OutlineEntry> Of(IEnumerable<DrawnVariable> variables)
    {
        var paths = variables.Select(variable => (Variable: variable, Path: variable.FullName.Split('/'))).ToList();
        paths.Sort((left, right) => Compare(left.Path, right.Path) is not 0 and var order
            ? order
            : NaturalOrder.Compare(left.Variable.OperationName, right.Variable.OperationName));

        var entries = new List<OutlineEntry>();
        string[] open = [];
        foreach (var (variable, path) in paths)
        {
            for (var depth = CommonLength(open, path); depth < path.Length - 1; depth++)
            {
                entries.Add(new OutlineEntry(depth, path[depth], null, Sum.None));
            }

            open = path[..^1];
            entries.Add(new OutlineEntry(open.Length, path[^1], variable, Sum.Of(variable)));
        }

        SumUp(entries);
        return entries;
    }

    /// <summary>The outline without what is deeper than some scopes.</summary>
    /// <param name="outline">The outline.</param>
    /// <param name="depth">How many scopes deep entries may be.</param>
    internal static IReadOnlyList<OutlineEntry> UpTo(IReadOnlyList<OutlineEntry> outline, int depth) => [.. outline.Where(entry => entry.Depth <= depth)];

    /// <summary>Everything together.</summary>
    internal static Sum Total(IEnumerable<DrawnVariable> variables) =>
        variables.Where(variable => variable.Counts).Aggregate(Sum.None, (sum, variable) => sum.Plus(Sum.Of(variable)));

    /// <summary>Together what training changes, as far as that is known.</summary>
    internal static Sum Trainable(IReadOnlyCollection<DrawnVariable> variables) =>
        Total(variables.Where(variable => variable.IsTrainable == true)) is var sum && variables.Any(variable => variable.IsTrainable is null) ? sum with { IsAll = false } : sum;

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

    // From the end: whatever is deeper than a scope and behind it is in it, and has been added up when the scope is met.
    private static void SumUp(List<OutlineEntry> entries)
    {
        var sums = Enumerable.Repeat(Sum.None, entries.Count == 0 ? 1 : entries.Max(entry => entry.Depth) + 2).ToArray();
        for (var at = entries.Count - 1; at >= 0; at--)
        {
            var entry = entries[at];
            if (entry.Variable is null)
            {
                entries[at] = entry = entry with { Sum = sums[entry.Depth + 1] };
                sums[entry.Depth + 1] = Sum.None;
            }

            sums[entry.Depth] = sums[entry.Depth].Plus(entry.Variable is { Counts: false } ? Sum.None : entry.Sum);
        }
    }
}
