using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A loop as a series of iterations.</summary>
/// <param name="label">What jumps name.</param>
/// <param name="body">One iteration, which finds its element in the second argument.</param>
/// <param name="step">What runs between two iterations.</param>
internal abstract class Iterations(
    int label, Func<AnalysisState, AbstractValue, ImmutableArray<Outcome>> body, Func<AnalysisState, ImmutableArray<Outcome>> step)
{
    /// <summary>What jumps name.</summary>
    public int Label { get; } = label;

    /// <summary>One iteration.</summary>
    public Func<AnalysisState, AbstractValue, ImmutableArray<Outcome>> Body { get; } = body;

    /// <summary>What runs between two iterations.</summary>
    public Func<AnalysisState, ImmutableArray<Outcome>> Step { get; } = step;

    /// <summary>Whether it is known how many iterations there are at most.</summary>
    public virtual bool IsCounted => false;

    /// <summary>The ways in which an iteration begins, with its element, or the loop ends instead.</summary>
    /// <param name="state">The state in front of the iteration.</param>
    /// <param name="iteration">Its number from 0; null for any later one.</param>
    public abstract IEnumerable<(bool Enters, AnalysisState State, AbstractValue Element)> Begin(AnalysisState state, int? iteration);
}

/// <summary>A loop that only jumps end.</summary>
internal sealed class EndlessIterations(
    int label, Func<AnalysisState, ImmutableArray<Outcome>> body, Func<AnalysisState, ImmutableArray<Outcome>> step) : Iterations(label, (state, _) => body(state), step)
{
    /// <inheritdoc/>
    public override IEnumerable<(bool Enters, AnalysisState State, AbstractValue Element)> Begin(AnalysisState state, int? iteration) =>
        [(true, state, AbstractValue.Unknown)];
}

/// <summary>A loop over the elements of a collection, each as it is when its iteration begins.</summary>
internal sealed class ElementIterations(
    int label, AbstractValue collection, AnalysisState start, Func<AnalysisState, AbstractValue, ImmutableArray<Outcome>> body)
    : Iterations(label, body, state => [new Outcome(state)])
{
    /// <inheritdoc/>
    public override bool IsCounted => start.ContentsOf(collection) is { Rest: null };

    /// <inheritdoc/>
    public override IEnumerable<(bool Enters, AnalysisState State, AbstractValue Element)> Begin(AnalysisState state, int? iteration)
    {
        // Keys keep their places where others are removed.
        var contents = state.ContentsOf(collection) is var now && now is MapContents { Rest: null } left && start.ContentsOf(collection) is MapContents { Rest: null } whole
            ? whole with { Entries = StructuralList<MapEntry>.Of(whole.Entries.Items.Select(entry => left.Entries.Items.Find(other => other.Key.Equals(entry.Key)) is { Key: not null } held ? held : entry)) }
            : now;
        if (contents is { Rest: null, Sequence: { } known } && iteration is { } index)
        {
            return index < known.Items.Items.Count ? [(true, state, known.Items.Items[index])] : [(false, state, AbstractValue.Unknown)];
        }

        if ((contents is null && collection is not Symbolic) || contents is { Rest: null } or MapContents || iteration is not { } number)
        {
            // Which elements a later iteration has is known, but not to us: a condition on one may be true of none.
            var isDetermined = (contents is null && state.IsDetermined(collection)) || contents is { Rest: OpaqueSymbol { IsDetermined: true } };
            var isDoubtful = state.IsDoubtful || isDetermined || contents is { Rest: null } || collection is DerivedSymbol { Operator: DerivedOperators.Range };
            var element = Determined.By(collection);
            return Ways(element, iteration, state).Select(way => way.Holds
                ? (true, way.State with { IsDoubtful = way.State.IsDoubtful || isDoubtful }, element)
                : (false, way.State with { IsDoubtful = way.State.IsDoubtful || isDetermined }, AbstractValue.Unknown));
        }

        // The same collection has the same length the next time.
        var place = new ConstantValue((long)number);
        var length = state.Length(collection);
        var hasMore = Comparison.Combine(TermOperator.Less, place, length);
        var isLost = !state.IsDoubtful && state.IsLost(hasMore);
        return state.Decide(hasMore).Select(way => (
            way.Holds, isLost ? way.State with { IsDoubtful = true } : way.State, way.Holds ? Typed(state.Element(collection, place)) : AbstractValue.Unknown));
    }

    /// <summary>Whether there is a first element hangs together with what determines the elements.</summary>
    private static IEnumerable<(bool Holds, AnalysisState State)> Ways(AbstractValue element, int? iteration, AnalysisState state) =>
        iteration == 0 && element is UnknownValue { Parts: not null } ? state.Decide(element) : [(true, state), (false, state)];

    /// <summary>An element, unless it is one of those of which only the collection knows what they are: the variable's type says more.</summary>
    private static AbstractValue Typed(AbstractValue element) =>
        element is DerivedSymbol { Operator: DerivedOperators.Element } ? Determined.By(element) : element;
}
