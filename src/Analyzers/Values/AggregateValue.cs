using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>An exception around others, in which tasks hand them on.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Inner">What is inside, in order.</param>
internal sealed record AggregateValue(TypeId? Type, StructuralList<AbstractValue> Inner) : ExceptionValue(Type)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Inner.Items;

    /// <summary>The same without any inside that is itself around others.</summary>
    public AggregateValue Flat => this with { Inner = StructuralList<AbstractValue>.Of(Inner.Items.SelectMany(inner => inner is AggregateValue around ? around.Flat.Inner.Items : [inner])) };

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Inner = Inner.With(replace) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Inner.Items.All(inner => inner.FollowsFromProgram(facts));

    /// <inheritdoc/>
    public override string ToString() => $"exception around {Inner}";
}
