using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>What an iterator of this project gives: its body runs each time that it is enumerated.</summary>
/// <param name="Function">The iterator.</param>
/// <param name="Arguments">What its parameters hold at the beginning of each enumeration.</param>
/// <param name="Outer">The run of the body around a local function.</param>
/// <param name="This">The object whose member it is.</param>
internal sealed record IteratorValue(MemberId Function, StructuralMap<Slot, AbstractValue> Arguments, int? Outer, AbstractValue This) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Arguments.Entries.Select(argument => argument.Value).Append(This);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Arguments = Arguments.With(replace), This = replace(This) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Arguments.Entries.All(argument => argument.Value.FollowsFromProgram(facts));

    /// <inheritdoc/>
    public bool Equals(IteratorValue? other) =>
        other is not null && Equals(Function, other.Function) && Arguments.Equals(other.Arguments)
        && Outer == other.Outer && This.Equals(other.This);

    /// <inheritdoc/>
    public override int GetHashCode() => Function.GetHashCode() ^ Arguments.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"{Function.Name}(…)";
}

/// <summary>A query over another sequence: it runs each time that it is enumerated.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Operands">The sequences, functions and numbers that it is made of.</param>
internal sealed record QueryValue(QueryOperator Operator, StructuralList<AbstractValue> Operands) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Comparer is null ? Operands.Items : Operands.Items.Add(Comparer);

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Operands = Operands.With(replace), Comparer = Comparer is null ? null : replace(Comparer) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Operands.Items.All(operand => operand.FollowsFromProgram(facts));

    /// <summary>The type that it asks for; null where it asks for none.</summary>
    public TypeId? Asked { get; init; }

    /// <summary>How it compares texts.</summary>
    public TextComparison Comparison { get; init; }

    /// <summary>What compares its elements or their keys; null where they say themselves what they equal and which comes first.</summary>
    public AbstractValue? Comparer { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Operator}({Operands})";
}
