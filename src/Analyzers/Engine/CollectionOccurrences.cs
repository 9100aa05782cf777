using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Variables are listed by what their names begin with.</summary>
/// <param name="Name">What they begin with.</param>
/// <param name="Sibling">A variable that is taken though it is in another scope, beside those of the scope that is named; null where none is.</param>
/// <param name="TakesNothing">Whether no variable begins so.</param>
internal sealed record ListedByPrefix(string Name, string? Sibling, bool TakesNothing) : Occurrence(Name)
{
    /// <summary>The variables that the collection lists beside those.</summary>
    public StructuralList<string> Others { get; init; } = StructuralList<string>.Empty;

    /// <summary>Whether the graph has variables that begin so.</summary>
    public bool AreThere { get; init; }

    /// <inheritdoc/>
    public override bool IsSame(Occurrence other) => base.IsSame(other) && (Sibling is null, TakesNothing) == (((ListedByPrefix)other).Sibling is null, ((ListedByPrefix)other).TakesNothing);
}
