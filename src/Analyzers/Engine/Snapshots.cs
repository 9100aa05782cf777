using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Evaluates snapshots of graphs: a text for each variable, as the library writes it.</summary>
internal static class Snapshots
{
    /// <summary>The variables of a graph; what is known anyway where there may be others, or something is not known of one.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, SnapshotTerm snapshot) =>
        state.EvaluateGraph(snapshot.Graph) is { } number && state.Graphs[number] is { MayBeAnother: false, Store: { OpenPrefixes.Count: 0 } store }
        && store.Variables.Entries.All(variable => StableTexts.IsKnown(variable.Key) && IsKnown(variable.Value))
            ? new ListValue(
                StructuralList<AbstractValue>.Of(store.Variables.Entries.OrderBy(variable => variable.Key, StringComparer.Ordinal).Select(variable => new TextValue(KnownName.Exactly(Written(variable.Key, variable.Value))))),
                IsTuple: true)
            : state.Evaluate(snapshot.Otherwise);

    /// <summary>What a snapshot has that an earlier one has not.</summary>
    public static AbstractValue Evaluate(this AnalysisState state, SinceTerm since) =>
        (state.Evaluate(since.Later), state.Evaluate(since.Earlier)) switch
        {
            (ListValue later, ListValue earlier) => new ListValue(StructuralList<AbstractValue>.Of(later.Elements.Items.Except(earlier.Elements.Items)), IsTuple: false),
            var (later, earlier) => Determined.By(later, earlier),
        };

    private static bool IsKnown(VariableFacts variable) => variable is { Shape.IsFullyDefined: true, DType: not null, IsTrainable: not null };

    private static string Written(string fullName, VariableFacts variable) => $"{fullName} {variable.Shape} {variable.DType!.Name}{(variable.IsTrainable == true ? "" : " not trainable")}";
}
