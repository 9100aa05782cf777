namespace ScopeLint.Benchmarks.Analyzers;

/// <summary>Methods that have nothing to do with scopes, as nine tenths of any project.</summary>
internal static class PlainMethods
{
    /// <summary>The method of a number. Its name, and which of the shapes below it has, follow from the number.</summary>
    internal static string Write(int id) => (id % 4) switch
    {
        0 => Sums(id),
        1 => Groups(id),
        2 => Parses(id),
        _ => Retries(id),
    };

    /// <summary>A plain method with an earlier number, to be called; scope methods have the numbers that end in 0.</summary>
    private static int Earlier(int id, int shape)
    {
        var candidate = (id / 20 * 20) - 20 + (shape == 0 ? 4 : shape);
        return Math.Max(candidate, shape == 0 ? 4 : shape);
    }

    private static string Sums(int id) => $$"""
            /// <summary>Adds up what is worth adding up.</summary>
            public static double Sum{{id}}(IReadOnlyList<double> values, double threshold)
            {
                var total = 0.0;
                for (var index = 0; index < values.Count; index++)
                {
                    var value = values[index];
                    if (value > threshold)
                    {
                        total += value * {{id}};
                    }
                    else if (index % 2 == 0)
                    {
                        total -= Math.Abs(value);
                    }
                }

                return values.Count == 0 ? 0 : total / values.Count;
            }

        """;

    private static string Groups(int id) => $$"""
            internal static Dictionary<string, int> Group{{id}}(IEnumerable<string> words)
            {
                // The order of the words does not matter, their first letters do.
                var groups = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var word in words.Where(word => word.Length > {{id % 7}}))
                {
                    var key = word[..1].ToUpperInvariant();
                    groups[key] = groups.TryGetValue(key, out var count) ? count + 1 : 1;
                }

                if (groups.Count > 10)
                {
                    List<string> rare = new();
                    rare.AddRange(groups.Where(pair => pair.Value == 1).Select(pair => pair.Key));
                    rare.ForEach(key => groups.Remove(key));
                }

                return groups;
            }

        """;

    private static string Parses(int id) => $$"""
            public static int Parse{{id}}(string line, char separator)
            {
                var parts = line.Split(separator);
                try
                {
                    return parts.Length switch
                    {
                        0 => throw new ArgumentException($"Line {line} of table {{id}} is empty."),
                        1 => int.Parse(parts[0]),
                        _ => {{GeneratedProject.TypeOf(Earlier(id, 1))}}.Group{{Earlier(id, 1)}}(parts).Count,
                    };
                }
                catch (FormatException)
                {
                    return {{id}};
                }
                finally
                {
                    Console.WriteLine("Parsed " + line);
                }
            }

        """;

    private static string Retries(int id) => $$"""
            private static bool Retry{{id}}(Func<int, bool> action, int times)
            {
                bool Once(int round)
                {
                    return action(round) && round > 0;
                }

                for (var round = 0; round < times; round++)
                {
                    if (Once(round))
                    {
                        return true;
                    }
                }

                var total = {{GeneratedProject.TypeOf(Earlier(id, 0))}}.Sum{{Earlier(id, 0)}}(new[] { 1.0, times }, 0.5);
                return total > {{GeneratedProject.TypeOf(Earlier(id, 2))}}.Parse{{Earlier(id, 2)}}("1,2", ',');
            }

        """;
}
