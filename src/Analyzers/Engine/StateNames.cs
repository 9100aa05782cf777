using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Names of operations, and the name scopes that prefix them.</summary>
internal static class StateNames
{
    /// <summary>Takes a name under the current name scope of a graph, made unique.</summary>
    /// <param name="state">The state in front.</param>
    /// <param name="graph">The graph; null where it is not known.</param>
    /// <param name="name">The name asked for.</param>
    /// <param name="mostNumbers">Up to which number it is followed.</param>
    /// <returns>The state behind that, and the name that was taken.</returns>
    public static (AnalysisState State, KnownName Taken) Taking(this AnalysisState state, int? graph, KnownName name, int mostNumbers)
    {
        if (graph is not { } number)
        {
            return (state.WithOpenNames(), KnownName.Anything);
        }

        if (IsAbsolute(name))
        {
            return (state, KnownName.Exactly(name.Text.Substring(0, name.Text.Length - 1)));
        }

        var known = state.Graphs[number];
        var (after, taken) = known.Names.Take(known.Prefix.Then(name), mostNumbers);
        return (
            state with { Graphs = state.Graphs.With(number, known with { Names = after }) },
            name.IsExact || known.NameStack == NameStack.Root ? taken : KnownName.Anything); // A name that ends in a slash has no prefix.
    }

    /// <summary>Takes a name scope under the current one.</summary>
    /// <param name="state">The state in front.</param>
    /// <param name="name">The name asked for.</param>
    /// <returns>The state behind that, and the prefix inside.</returns>
    public static (AnalysisState State, KnownName Prefix) TakingNameScope(this AnalysisState state, KnownName name)
    {
        if (name is { IsExact: true, Text: "" or "/" })
        {
            return (state, KnownName.Exactly(""));
        }

        if (IsAbsolute(name))
        {
            return (state, name);
        }

        var (after, taken) = state.Taking(state.CurrentGraph, name, UsedNames.MostNumbers);
        return (after, taken.Then(KnownName.Exactly("/")));
    }

    /// <summary>The state in which the operation of a new variable has got its name.</summary>
    public static (AnalysisState State, KnownName Taken) TakingVariable(this AnalysisState state, string fullName)
    {
        var root = state.WithGraph(state.Graph with { Prefix = KnownName.Exactly("") });
        var (after, taken) = root.Taking(state.CurrentGraph, KnownName.Exactly(fullName), UsedNames.MostAskedNumbers);
        return (after.WithGraph(after.Graph with { Prefix = state.Graph.Prefix }), taken);
    }

    /// <summary>The state in which a variable is there whose operation may have a number.</summary>
    public static AnalysisState WithSomeName(this AnalysisState state, string fullName) => state.WithGraph(state.Graph with { Names = state.Graph.Names.WithSome(fullName) });

    /// <summary>The state in which variables of a name that is known in part may have been created.</summary>
    public static AnalysisState WithOpenNames(this AnalysisState state, string prefix) => state.WithGraph(state.Graph with { Names = state.Graph.Names.OpenedBelow(prefix) });

    /// <summary>The state in which any names may be in use.</summary>
    public static AnalysisState WithOpenNames(this AnalysisState state) => state.WithGraphs((_, graph) => graph with { Names = UsedNames.Unknown });

    /// <summary>The name of the operation that a variable is or that makes a tensor; null where it is not known.</summary>
    public static KnownName? OperationNameOf(this AnalysisState state, AbstractValue variable) => variable switch
    {
        PresentValue { IsStored: true } stored => TensorParts.FactsOf(state, stored)?.OperationName ?? stored.OperationName,
        PresentValue { IsStored: false, VariableName: { } name } => name,
        PresentValue { OperationName: { } name } => name,
        _ => null,
    };

    /// <summary>The name of a tensor or variable; null where it is not known.</summary>
    public static KnownName? TensorNameOf(this AnalysisState state, AbstractValue tensor) =>
        tensor is PresentValue { IsCut: true, VariableName: { } name } ? name : state.OperationNameOf(tensor)?.Then(KnownName.Exactly(":0"));

    private static bool IsAbsolute(KnownName name) => name.IsExact && name.Text.EndsWith("/", StringComparison.Ordinal);
}
