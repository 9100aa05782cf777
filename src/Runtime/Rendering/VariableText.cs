using System.Globalization;

namespace ScopeLint;

/// <summary>What the pictures of a graph say of one variable alike.</summary>
internal static class VariableText
{
    /// <summary>The shape, and into how many shards it is cut: <c>[7, 2] in 3 parts</c>.</summary>
    internal static string Shape(Variable variable)
    {
        if (variable is not IPartitioned cut)
        {
            return $"{variable.Shape}";
        }

        // One axis is cut, at most; the others count one.
        var parts = cut.Partitions.Max();
        return string.Create(CultureInfo.InvariantCulture, $"{variable.Shape} in {parts} {(parts == 1 ? "part" : "parts")}");
    }

    /// <summary>The lines of a node in a diagram. A name has only letters, digits and <c>_.-/</c> in it (<see cref="NameRules"/>), so
    /// between quotation marks nothing here has to be escaped.</summary>
    internal static IEnumerable<string> Lines(OutlineEntry entry, Variable variable)
    {
        yield return entry.Name;
        yield return $"{Shape(variable)} {variable.DType.TensorFlowName}{(variable.Trainable ? "" : ", not trainable")}";
        if (entry.IsShared)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"shared: got {variable.TimesReused + 1} times");
        }
    }
}
