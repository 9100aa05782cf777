namespace ScopeLint.Analyzers.Values;

/// <summary>Elements of a query that have the same key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Elements">The elements, in order.</param>
internal sealed record GroupValue(AbstractValue Key, StructuralList<AbstractValue> Elements) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Elements.Items.Add(Key);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => new GroupValue(replace(Key), Elements.With(replace));

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Key.FollowsFromProgram(facts) && Elements.Items.All(element => element.FollowsFromProgram(facts));

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {{{Elements}}}";
}
