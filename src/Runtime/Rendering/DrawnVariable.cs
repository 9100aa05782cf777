namespace ScopeLint;

/// <summary>What the pictures say of one variable: texts, so that they can be of a graph that there is, or of one that is only foreseen.</summary>
/// <param name="FullName">The full name.</param>
internal sealed record DrawnVariable(string FullName)
{
    /// <summary>The name of its operation, which tells variables of the same full name apart.</summary>
    internal string OperationName { get; init; } = "";

    /// <summary>The shape.</summary>
    internal string Shape { get; init; } = "";

    /// <summary>The element type.</summary>
    internal string DType { get; init; } = "";

    /// <summary>The number of its elements; null where it is not known.</summary>
    internal long? Elements { get; init; }

    /// <summary>The size of its elements together; null where it is not known.</summary>
    internal long? Bytes { get; init; }

    /// <summary>Whether training changes it; null where that is not known.</summary>
    internal bool? IsTrainable { get; init; }

    /// <summary>Whether it counts in sums. A partitioned variable does not, since its shards do.</summary>
    internal bool Counts { get; init; } = true;

    /// <summary>What made its first values.</summary>
    internal string Initializer { get; init; } = "";

    /// <summary>The file and line that created it.</summary>
    internal string CreatedAt { get; init; } = "";

    /// <summary>The same as a place that can be opened; null where it is not known.</summary>
    internal DrawnPlace? Created { get; init; }

    /// <summary>Where it is shared, as far as that is known.</summary>
    internal IReadOnlyList<DrawnPlace> Shared { get; init; } = [];

    /// <summary>How often, or where, it was got again.</summary>
    internal string Reused { get; init; } = "";

    /// <summary>What a diagram says of its being shared; empty where it is not.</summary>
    internal string Sharing { get; init; } = "";

    /// <summary>On which condition it exists; empty where it always does.</summary>
    internal string When { get; init; } = "";

    /// <summary>Whether it stands for any variables whose names begin so, of which nobody knows whether they exist.</summary>
    internal bool IsUnknown { get; init; }

    /// <summary>The lines of its node in a diagram. A name has only letters, digits and <c>_.-/</c> in it (<see cref="NameRules"/>).</summary>
    /// <param name="name">The last part of the full name.</param>
    internal IEnumerable<string> Lines(string name)
    {
        yield return name;
        if (IsUnknown)
        {
            yield return "there may be more";
            yield break;
        }

        yield return $"{Shape} {DType}{(IsTrainable == false ? ", not trainable" : "")}";
        if (Sharing.Length > 0)
        {
            yield return Sharing;
        }

        if (When.Length > 0)
        {
            yield return When;
        }
    }
}
