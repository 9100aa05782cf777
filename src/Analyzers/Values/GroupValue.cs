namespace ScopeLint.Analyzers.Values;

/// <summary>Elements of a query that have the same key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Elements">The elements, in order.</param>
internal sealed record GroupValue(AbstractValue Key, StructuralList<AbstractValue> Elements) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(bool startsProgram) => Key.FollowsFromProgram(startsProgram) && Elements.Items.All(element => element.FollowsFromProgram(startsProgram));

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {{{Elements}}}";
}
