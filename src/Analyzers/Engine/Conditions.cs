using System.Runtime.CompilerServices;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Decides conditions: gives each way that a path can go, with what it then assumes.</summary>
internal static class Conditions
{
    /// <summary>The ways that a condition can turn out in a state.</summary>
    public static IEnumerable<(bool Holds, AnalysisState State)> Decide(this AnalysisState state, AbstractValue condition)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return condition switch
        {
            ConstantValue { Value: bool truth } => [(truth, state)],
            DerivedSymbol { Operator: Comparison.Negation, Left: var operand } => state.Decide(operand).Select(way => (!way.Holds, way.State)),
            DerivedSymbol { Operator: Comparison.And, Left: var left, Right: { } right } =>
                state.Decide(left).SelectMany(way => way.Holds ? way.State.Decide(right) : [way]),
            DerivedSymbol { Operator: Comparison.Equality, Left: var left, Right: { } right } equality => DecideEqual(state, equality, left, right),
            DerivedSymbol { Operator: Comparison.Order, Left: var left, Right: { } right } order => DecideLess(state, order, left, right),
            Symbolic symbol => state.Choose(symbol, AbstractValue.True),
            UnknownValue { Parts: { } parts } => (state with { NextId = state.NextId + 1 })
                .Choose(new OpaqueSymbol(state.NextId, null, ValueDomain.Truth, parts), AbstractValue.True),
            _ => [(true, state), (false, state)],
        };
    }

    /// <summary>The state in which a value is one of some; null where it cannot be.</summary>
    public static AnalysisState? Assume(this AnalysisState state, Symbolic symbol, ValueSet left)
    {
        if (left.IsEmpty || left.Equals(state.Path.Of(symbol)))
        {
            return left.IsEmpty ? null : state;
        }

        var path = state.Path.With(symbol, left);
        bool? canHold = state.IsDoubtful ? null
            : state.Path.Entangles(symbol) ? Orders.CanHold(path, symbol)
            : symbol is DerivedSymbol { Operator: Comparison.Order or Comparison.Equality } ? Orders.CanHold(path, symbol) ?? true
            : true;
        return canHold == false ? null : state with { Path = path, IsDoubtful = canHold is null };
    }

    private static IEnumerable<(bool Holds, AnalysisState State)> DecideEqual(
        AnalysisState state, DerivedSymbol equality, AbstractValue left, AbstractValue right)
    {
        var (leftSymbol, leftBy) = Comparison.Split(left);
        var (rightSymbol, rightBy) = Comparison.Split(right);
        return (leftSymbol, rightSymbol) switch
        {
            ({ } symbol, null) when rightBy is { } number => state.Choose(symbol, new ConstantValue(number - leftBy!.Value)),
            (null, { } symbol) when leftBy is { } number => state.Choose(symbol, new ConstantValue(number - rightBy!.Value)),
            ({ } symbol, null) when IsPlain(right) => state.Choose(symbol, right),
            (null, { } symbol) when IsPlain(left) => state.Choose(symbol, left),
            ({ } one, { } other) when one.Domain == ValueDomain.Truth && other.Domain == ValueDomain.Truth =>
                state.Decide(one).SelectMany(way => way.State.Decide(other).Select(next => (way.Holds == next.Holds, next.State))),
            _ => state.Choose(equality, AbstractValue.True),
        };
    }

    private static IEnumerable<(bool Holds, AnalysisState State)> DecideLess(
        AnalysisState state, DerivedSymbol order, AbstractValue left, AbstractValue right)
    {
        var (leftSymbol, leftBy) = Comparison.Split(left);
        var (rightSymbol, rightBy) = Comparison.Split(right);
        return (leftSymbol, rightSymbol) switch
        {
            ({ } symbol, null) when rightBy is { } number && state.Path.Of(symbol) is IntervalSet set =>
                Ways(state, symbol, set.Below(number - leftBy!.Value), set.AtLeast(number - leftBy.Value)),
            (null, { } symbol) when leftBy is { } number && state.Path.Of(symbol) is IntervalSet set =>
                Ways(state, symbol, Above(set, number - rightBy!.Value), UpTo(set, number - rightBy.Value)),
            _ => state.Choose(order, AbstractValue.True),
        };
    }

    private static ValueSet Above(IntervalSet set, long number) => number == long.MaxValue ? new IntervalSet([]) : set.AtLeast(number + 1);

    private static ValueSet UpTo(IntervalSet set, long number) => number == long.MaxValue ? set : set.Below(number + 1);

    /// <summary>Whether a value equals another only by being the same.</summary>
    private static bool IsPlain(AbstractValue value) => value is ConstantValue or EnumValue or TextValue { Text.IsExact: true };

    private static IEnumerable<(bool Holds, AnalysisState State)> Choose(this AnalysisState state, Symbolic symbol, AbstractValue value)
    {
        var left = state.Path.Of(symbol);
        return Ways(state, symbol, left.Only(value), left.Except(value));
    }

    private static IEnumerable<(bool Holds, AnalysisState State)> Ways(AnalysisState state, Symbolic symbol, ValueSet yes, ValueSet no)
    {
        if (state.Assume(symbol, yes) is { } then)
        {
            yield return (true, then);
        }

        if (state.Assume(symbol, no) is { } otherwise)
        {
            yield return (false, otherwise);
        }
    }
}
