using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>The keys or the values of a map, as a collection that shows what the map holds at the time.</summary>
/// <param name="Map">The map.</param>
/// <param name="Part">Which of them.</param>
internal sealed record MapPartValue(AbstractValue Map, MapPart Part) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Map];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Map = replace(Map) };

    /// <summary>What it shows of an element of the map.</summary>
    public AbstractValue Of(AbstractValue element) => element is ListValue { Elements.Items: { Count: 2 } pair } ? pair[Part == MapPart.Keys ? 0 : 1] : Determined.By(element);

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Map.FollowsFromProgram(facts);

    /// <inheritdoc/>
    public override string ToString() => $"{Part} of {Map}";
}
