using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>A loop as a series of rounds.</summary>
/// <param name="label">What jumps name.</param>
/// <param name="body">One round.</param>
/// <param name="step">What runs between two rounds.</param>
internal abstract class Rounds(int label, Effect body, Effect step)
{
    /// <summary>What jumps name.</summary>
    public int Label { get; } = label;

    /// <summary>One round.</summary>
    public Effect Body { get; } = body;

    /// <summary>What runs between two rounds.</summary>
    public Effect Step { get; } = step;

    /// <summary>Whether it is known how many rounds there are at most.</summary>
    public virtual bool IsCounted => false;

    /// <summary>The ways in which a round begins, or the loop ends instead.</summary>
    /// <param name="state">The state in front of the round.</param>
    /// <param name="round">Its number from 0; null for any later one.</param>
    public abstract IEnumerable<(bool Enters, AnalysisState State)> Begin(AnalysisState state, int? round);
}

/// <summary>A loop that only jumps end.</summary>
internal sealed class EndlessRounds(LoopEffect loop) : Rounds(loop.Label, loop.Body, loop.Step)
{
    /// <inheritdoc/>
    public override IEnumerable<(bool Enters, AnalysisState State)> Begin(AnalysisState state, int? round) => [(true, state)];
}

/// <summary>A loop over the elements of a collection, each as it is when its round begins.</summary>
internal sealed class ElementRounds(ForEachEffect loop, AnalysisState start) : Rounds(loop.Label, loop.Body, Effect.Nothing)
{
    private readonly AbstractValue _collection = start.Evaluate(loop.Collection);

    /// <inheritdoc/>
    public override bool IsCounted => start.ContentsOf(_collection) is { Rest: null };

    /// <inheritdoc/>
    public override IEnumerable<(bool Enters, AnalysisState State)> Begin(AnalysisState state, int? round)
    {
        var contents = state.ContentsOf(_collection);
        if (contents is { Rest: null, Sequence: { } known } && round is { } index)
        {
            return index < known.Items.Items.Count ? [(true, state.WithValue(loop.Element, known.Items.Items[index]))] : [(false, state)];
        }

        if ((contents is null && _collection is not Symbolic) || contents is { Rest: null } or MapContents || round is not { } number)
        {
            // Which elements a later round has is known, but not to us: a condition on one may be true of none.
            var isDoubtful = state.IsDoubtful || (contents is null && state.IsDetermined(_collection)) || contents is { Rest: null } or { Rest: OpaqueSymbol { IsDetermined: true } }
                || _collection is DerivedSymbol { Operator: TermEvaluation.RangeOperator };
            return [(true, state.WithValue(loop.Element, Determined.By(_collection)) with { IsDoubtful = isDoubtful }), (false, state)];
        }

        // The same collection has the same length the next time.
        var place = new ConstantValue((long)number);
        var length = state.Length(_collection);
        return state.Decide(Comparison.Combine(TermOperator.Less, place, length))
            .Select(way => way.Holds ? (true, way.State.WithValue(loop.Element, Typed(state.Element(_collection, place)))) : way);
    }

    /// <summary>An element, unless it is one of those of which only the collection knows what they are: the variable's type says more.</summary>
    private static AbstractValue Typed(AbstractValue element) =>
        element is DerivedSymbol { Operator: TermEvaluation.ElementOperator } ? Determined.By(element) : element;
}
