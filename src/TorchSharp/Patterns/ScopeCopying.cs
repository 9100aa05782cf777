namespace ScopeLint.Torch;

/// <summary>Target networks (Mnih and others, 2015; slow following: Lillicrap and others, 2015): one scope's variables follow another's.</summary>
public static class ScopeCopying
{
    extension(Graph graph)
    {
        /// <summary>Copies the values of all variables under one scope to those of the same names under another, or moves these a part of the
        /// way. Nothing is copied unless every variable has its like.</summary>
        /// <param name="source">The scope copied from, such as <c>online</c>.</param>
        /// <param name="target">The scope copied to, such as <c>target</c>.</param>
        /// <param name="part">How far the target moves towards the source: 1 is a copy, 0.005 the usual slow following.</param>
        /// <exception cref="ArgumentException">The two do not have the same variables; the message names those that differ.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is not above 0 and at most 1.</exception>
        /// <example><code>
        /// Graph.Default.CopyTo("online", "target", part: 0.005);
        /// </code></example>
        [ScopeNeutral]
        public void CopyTo(string source, string target, double part = 1)
        {
            ArgumentNullException.ThrowIfNull(graph);
            ArgumentException.ThrowIfNullOrEmpty(source);
            ArgumentException.ThrowIfNullOrEmpty(target);
            if (!(part is > 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(part), part, "A variable moves by a part above 0 and at most 1.");
            }

            var pairs = Pairs(graph, source.TrimEnd('/'), target.TrimEnd('/'));
            using var noGradient = torch.no_grad();
            foreach (var (from, to) in pairs)
            {
                if (part == 1 || !from.DType.IsFloatingPoint)
                {
                    to.AsParameter().copy_(from.AsParameter());
                }
                else
                {
                    using var difference = from.AsParameter() - to.AsParameter();
                    to.AsParameter().add_(difference, part);
                }
            }
        }
    }

    private static List<(Variable From, Variable To)> Pairs(Graph graph, string source, string target)
    {
        var sources = ByName(graph, source);
        var targets = ByName(graph, target);
        string[] wrong =
        [
            .. sources.Keys.Except(targets.Keys).Select(name => $"'{target}/{name}' does not exist"),
            .. targets.Keys.Except(sources.Keys).Select(name => $"'{source}/{name}' does not exist"),
            .. sources.Keys.Intersect(targets.Keys)
                .Where(name => sources[name].Shape != targets[name].Shape || sources[name].DType != targets[name].DType)
                .Select(name => $"'{name}' is {sources[name].Shape} in one and {targets[name].Shape} in the other, or of another element type"),
        ];
        return wrong.Length == 0 && sources.Count > 0
            ? [.. sources.Select(pair => (pair.Value, targets[pair.Key]))]
            : throw new ArgumentException(
                $"The variables under '{source}' and '{target}' are not alike: {(wrong.Length == 0 ? "there are none" : string.Join("; ", wrong))}. Nothing was copied.");
    }

    private static Dictionary<string, Variable> ByName(Graph graph, string scope) => graph.VariablesUnder(scope).Distinct()
        .Where(variable => variable.FullName.Length > scope.Length)
        .ToDictionary(variable => variable.FullName[(scope.Length + 1)..], StringComparer.Ordinal);
}
