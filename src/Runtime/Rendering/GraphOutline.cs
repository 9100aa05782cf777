using System.Globalization;

namespace ScopeLint;

/// <summary>What a graph holds, as pictures show it.</summary>
internal static class GraphOutline
{
    /// <summary>The variables: those that can be got, and those that are listed in a collection.</summary>
    internal static IReadOnlyList<DrawnVariable> VariablesOf(Graph graph)
    {
        var shared = new HashSet<Variable>(graph.Variables.Snapshot(), ReferenceEqualityComparer.Instance);
        return
        [
            .. shared.Union(graph.VariableCollections.All(), ReferenceEqualityComparer.Instance).Cast<Variable>()
                .Select(variable => Drawn(variable, shared.Contains(variable))),
        ];
    }

    private static DrawnVariable Drawn(Variable variable, bool canBeGot) => new(variable.FullName)
    {
        OperationName = variable.Name,
        Shape = Shape(variable),
        DType = variable.DType.TensorFlowName,
        Elements = variable.Shape.ElementCount,
        Bytes = (long)variable.Shape.ElementCount * variable.DType.Size,
        IsTrainable = variable.Trainable,
        Counts = !variable.IsPartitioned,
        Initializer = variable.Initializer is { } initializer ? $"{initializer}" : "a given value",
        CreatedAt = Place(variable.CreatedAt)?.Text ?? "",
        Created = Place(variable.CreatedAt),
        Reused = canBeGot ? variable.TimesReused.ToString("N0", CultureInfo.InvariantCulture) : "-",
        Sharing = variable.TimesReused > 0 ? string.Create(CultureInfo.InvariantCulture, $"shared: got {variable.TimesReused + 1} times") : "",
    };

    // The shape, and into how many shards it is cut: [7, 2] in 3 parts. One axis is cut, at most; the others count one.
    private static string Shape(Variable variable)
    {
        if (variable is not IPartitioned cut)
        {
            return $"{variable.Shape}";
        }

        var parts = cut.Partitions.Max();
        return string.Create(CultureInfo.InvariantCulture, $"{variable.Shape} in {parts} {(parts == 1 ? "part" : "parts")}");
    }

    private static DrawnPlace? Place(SourceLocation place) => place.File.Length == 0 ? null : new DrawnPlace(place.File, place.Line);
}
