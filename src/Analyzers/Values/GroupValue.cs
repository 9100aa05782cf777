using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>Elements of a query that have the same key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Elements">The elements, in order.</param>
internal sealed record GroupValue(AbstractValue Key, StructuralList<AbstractValue> Elements) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Comparer is null ? Elements.Items.Add(Key) : Elements.Items.Add(Key).Add(Comparer);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Key = replace(Key), Elements = Elements.With(replace), Comparer = Comparer is null ? null : replace(Comparer) };

    /// <summary>How keys that are texts are compared.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>What compares the keys; null where they say themselves what they equal.</summary>
    public AbstractValue? Comparer { get; init; }

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Key.FollowsFromProgram(facts) && Elements.Items.All(element => element.FollowsFromProgram(facts));

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {{{Elements}}}";
}
