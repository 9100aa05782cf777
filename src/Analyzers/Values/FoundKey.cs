namespace ScopeLint.Analyzers.Values;

/// <summary>A key for which code has said whether a container has an equal one: that one, or one that it has not.</summary>
/// <param name="Key">The key, as the container has it or will have it.</param>
/// <param name="Place">Where it comes in a container that keeps its keys in order; null in others.</param>
internal sealed record FoundKey(AbstractValue Key, int? Place) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Key];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Key = replace(Key) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Key.FollowsFromProgram(facts);

    /// <inheritdoc/>
    public override string ToString() => $"{Key}";
}
