namespace ScopeLint.Testing;

/// <summary>A variable as the table of its graph shows it.</summary>
/// <param name="FullName">The full name.</param>
/// <param name="Shape">The shape.</param>
/// <param name="DType">The element type.</param>
/// <param name="IsTrainable">Whether training changes it.</param>
/// <param name="CanBeGot">Whether its name finds it.</param>
public sealed record TabulatedVariable(string FullName, string Shape, string DType, bool IsTrainable, bool CanBeGot)
{
    /// <summary>What a graph holds: nothing else of the library tells of the variables that are in no collection.</summary>
    public static IReadOnlyList<TabulatedVariable> Of(Graph graph)
    {
        var lines = graph.Tabulate().Split('\n').TakeWhile(line => line.Length > 0).ToList();
        if (lines is not [['v', ..] header, .. var rows])
        {
            return [];
        }

        var (scopes, variables) = (new Stack<string>(), new List<TabulatedVariable>());
        foreach (var row in rows)
        {
            var name = row[..Math.Min(header.IndexOf("shape", StringComparison.Ordinal), row.Length)].Trim(); // Empty where the full name ends with a slash.
            while (name.Length > 0 && scopes.Count > (row.Length - row.TrimStart().Length) / 2)
            {
                scopes.Pop();
            }

            var fullName = string.Concat(scopes.Reverse()) + name;
            if (name.EndsWith('/'))
            {
                scopes.Push(name);
            }
            else
            {
                variables.Add(new TabulatedVariable(fullName, Cell(row, "shape"), Cell(row, "dtype"), Cell(row, "trainable") == "yes", !row.EndsWith('-')));
            }
        }

        return variables;

        string Cell(string row, string column)
        {
            var start = header.IndexOf(column, StringComparison.Ordinal);
            var text = row[Math.Min(start, row.Length)..].TrimStart();
            var end = text.IndexOf("  ", StringComparison.Ordinal);
            return end < 0 ? text : text[..end];
        }
    }
}
