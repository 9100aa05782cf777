using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Leaves a value open that differs between states which are put together.</summary>
/// <param name="FirstSymbol">The number from which on symbols stand for what differs.</param>
/// <param name="IsDetermined">Whether the program determines which of the states it is.</param>
internal record Opening(int FirstSymbol, bool IsDetermined = false)
{
    /// <summary>What stands for two values. A number that only grows stays at least what it is.</summary>
    public virtual (AnalysisState State, AbstractValue Value) Of(AnalysisState state, string? label, AbstractValue value, AbstractValue after)
    {
        if (Unnamed(value) is { } unnamed && unnamed.Equals(Unnamed(after)))
        {
            return (state, unnamed); // A variable or tensor that is made in each iteration gets another name each time.
        }

        var narrow = value is ConstantValue { Value: long } ? ValueDomain.Integer : (value as Symbolic)?.Domain ?? ValueDomain.Any;
        var domain = Holds(narrow, value) && Holds(narrow, after) ? narrow : ValueDomain.Any;
        if (value is OpaqueSymbol known && known.Id >= FirstSymbol && known.Domain.Equals(domain))
        {
            var grows = after is OffsetValue { By: > 0 } offset && offset.Base.Equals(value);
            return ((grows ? state : state with { Path = state.Path.With(known, domain.All) }).WithoutNamesOf(known.Equals), value);
        }

        var symbol = new OpaqueSymbol(state.NextId, label, domain) { IsDetermined = IsDetermined };
        var open = state with { NextId = state.NextId + 1 };
        return (value, after) is (ConstantValue { Value: long from }, ConstantValue { Value: long to }) && to > from && domain.All is IntervalSet numbers
            ? (open with { Path = open.Path.With(symbol, numbers.AtLeast(from)) }, symbol)
            : (open, symbol);
    }

    /// <summary>A variable that no store holds, or a tensor, as it is under any name; null for other values.</summary>
    private static PresentValue? Unnamed(AbstractValue value) => value switch
    {
        PresentValue { IsStored: false, VariableName: not null } variable => variable with { VariableName = SomeName },
        PresentValue { OperationName: not null } tensor => tensor with { OperationName = SomeName },
        _ => null,
    };

    private static KnownName SomeName => KnownName.Anything with { IsDetermined = true };

    /// <summary>Whether all that a value can be is in a domain. Numbers are taken not to overflow.</summary>
    private static bool Holds(ValueDomain domain, AbstractValue value) => domain.Equals(ValueDomain.Any) || value switch
    {
        ConstantValue => !domain.All.Only(value).IsEmpty,
        Symbolic symbol => domain.Equals(symbol.Domain),
        OffsetValue offset => domain.Equals(offset.Base.Domain),
        _ => false,
    };
}

/// <summary>Leaves a value open that differs between paths which are put together: of constants it is known which they are. Each of them is there on
/// some path, but not each beside each of another value.</summary>
/// <param name="FirstSymbol">The number from which on symbols stand for what differs.</param>
internal sealed record PathOpening(int FirstSymbol) : Opening(FirstSymbol, IsDetermined: true)
{
    /// <inheritdoc/>
    public override (AnalysisState State, AbstractValue Value) Of(AnalysisState state, string? label, AbstractValue value, AbstractValue after)
    {
        if (Choices(value) is not { } before || Choices(after) is not { } more || before.GetType() != more.GetType())
        {
            return base.Of(state, label, value, after);
        }

        var either = before.Or(more);
        return either.Equals(before) ? (state, value)
            : (state with { NextId = state.NextId + 1 }, new OpaqueSymbol(state.NextId, label, new ValueDomain(either), new PathsFrom(FirstSymbol)));
    }

    private ValueSet? Choices(AbstractValue value) => value switch
    {
        ConstantValue { Value: long number } => IntervalSet.Between(number, number),
        ConstantValue or EnumValue or TextValue { Text.IsExact: true } => ChoiceSet.Of([value]),
        OpaqueSymbol { Origin: PathsFrom } symbol when symbol.Id >= FirstSymbol => symbol.Domain.All,
        _ => null,
    };
}

/// <summary>The paths that were put together where numbers from some number on were free, as something that conditions depend on.</summary>
internal readonly record struct PathsFrom(int FirstSymbol);
