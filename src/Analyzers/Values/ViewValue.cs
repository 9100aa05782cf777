namespace ScopeLint.Analyzers.Values;

/// <summary>A view of a part of a sequence: what is written through it is written there.</summary>
/// <param name="Container">The sequence; itself no view.</param>
/// <param name="Start">The index of the first element.</param>
/// <param name="End">The index behind the last element.</param>
internal sealed record ViewValue(AbstractValue Container, AbstractValue Start, AbstractValue End) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Container, Start, End];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => new ViewValue(replace(Container), replace(Start), replace(End));

    /// <summary>How many elements it shows.</summary>
    public AbstractValue Length => Comparison.Combine(Effects.TermOperator.Subtract, End, Start);

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Components.All(component => component.FollowsFromProgram(facts));

    /// <summary>A view of a part of a value; what is seen through a view of a view is seen through a view.</summary>
    public static AbstractValue Of(AbstractValue seen, AbstractValue start, AbstractValue end) => seen switch
    {
        _ when start is UnknownValue || end is UnknownValue => new ViewValue(seen is ViewValue { Container: var whole } ? whole : seen, AbstractValue.Lost, AbstractValue.Lost),
        ViewValue view => new ViewValue(
            view.Container,
            Comparison.Combine(Effects.TermOperator.Add, view.Start, start),
            Comparison.Combine(Effects.TermOperator.Add, view.Start, end)),
        _ => new ViewValue(seen, start, end),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Container}[{Start}..{End}]";
}
