using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Puts variables into collections, and gives what they list.</summary>
internal static class StateCollections
{
    /// <summary>The state in which a variable was created and listed.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="variable">The variable; null where it is not known whether there is one.</param>
    /// <param name="trainable">Whether training changes it; null where nothing says so.</param>
    /// <param name="collections">The names of its collections; null for the usual ones.</param>
    public static AnalysisState WithListed(this AnalysisState state, PresentValue? variable, AbstractValue trainable, AbstractValue collections)
    {
        if (KeysOf(state, collections) is not { } keys)
        {
            return state.WithGraph(state.Graph with { Collections = Collections.Unknown });
        }

        var listed = keys.Aggregate(state.Graph.Collections, (all, key) => variable is null ? all.Opened(key) : all.With(key, variable));
        if (trainable is not ConstantValue { Value: false } && !keys.Contains(CollectionKeys.Trainable))
        {
            listed = variable is not null && trainable is ConstantValue ? listed.With(CollectionKeys.Trainable, variable) : listed.Opened(CollectionKeys.Trainable);
        }

        return state.WithGraph(state.Graph with { Collections = listed });
    }

    /// <summary>The state in which a variable was put into a collection.</summary>
    public static AnalysisState Collected(this AnalysisState state, CollectEffect collect)
    {
        if (state.EvaluateGraph(collect.Graph) is not { } number || state.EvaluateText(collect.Key) is not { IsExact: true, Text: var key })
        {
            return state.WithGraphs((_, graph) => graph with { Collections = Collections.Unknown });
        }

        var collections = state.Graphs[number].Collections;
        var listed = state.Evaluate(collect.Variable) is var added && collect.IsOfTensors ? collections.WithTensor(key, added)
            : added is PresentValue { VariableName: not null } variable ? collections.With(key, variable) : collections.Opened(key);
        return state with { Graphs = state.Graphs.With(number, state.Graphs[number] with { Collections = listed }) };
    }

    /// <summary>The variables that a collection lists; null where there may be others.</summary>
    public static ListValue? Listed(this AnalysisState state, CollectionTerm term)
    {
        if (state.EvaluateGraph(term.Graph) is not { } number || state.EvaluateText(term.Key) is not { IsExact: true, Text: var key }
            || PrefixOf(state, term) is not { } prefix || state.Graphs[number] is not { MayBeAnother: false } graph || graph.Collections[term.IsOfTensors ? Collections.OfTensors(key) : key] is not { } list)
        {
            return null;
        }

        var found = new List<AbstractValue>();
        foreach (var variable in list.Items.Cast<PresentValue>().Select(variable => AsKnown(variable, number, graph)))
        {
            var (isInside, isOfType) = (IsInside((variable.VariableName ?? variable.OperationName)!.Value, prefix, term.IsWholeScope), IsOfType(variable, state.Evaluate(term.DType)));
            if (isInside is null || isOfType is null)
            {
                return null;
            }

            if (isInside.Value && isOfType.Value)
            {
                found.Add(variable);
            }
        }

        return new ListValue(StructuralList<AbstractValue>.Of(found), IsTuple: false);
    }

    /// <summary>What a listing takes by what names begin with, and what it leaves; null where that is not known, or all are listed.</summary>
    public static ListedByPrefix? ListedBy(this AnalysisState state, CollectionTerm term)
    {
        if (PrefixOf(state, term) is not { Length: > 0 } prefix || NamesOf(state.Listed(term with { DType = Term.Null })) is not { } taken
            || NamesOf(state.Listed(term with { DType = Term.Null, Within = Term.Null, IsWholeScope = false })) is not { } all)
        {
            return null;
        }

        var scope = prefix.TrimEnd('/');
        var isOpen = !term.IsWholeScope && scope.Length == prefix.Length;
        var isMeant = taken.Exists(name => name == scope || name.StartsWith(scope + "/", StringComparison.Ordinal));
        return new ListedByPrefix(
            prefix, isOpen && isMeant ? taken.Find(name => name.Length > scope.Length && name[scope.Length] != '/') : null, taken.Count == 0)
        {
            Others = StructuralList<string>.Of(all.Except(taken)),
            AreThere = state.Graphs[state.EvaluateGraph(term.Graph)!.Value].Store.Variables.Below(prefix).Any(),
        };
    }

    /// <summary>The full names of listed variables; null where one is not known.</summary>
    private static List<string>? NamesOf(ListValue? listed)
    {
        var names = listed?.Elements.Items.Select(variable => (variable as PresentValue)?.VariableName).ToList();
        return names?.TrueForAll(name => name is { IsExact: true }) == true ? [.. names.Select(name => name!.Value.Text)] : null;
    }

    /// <summary>A variable with what its store knows of it by now.</summary>
    private static PresentValue AsKnown(PresentValue variable, int number, GraphState graph) =>
        variable is { IsStored: true, VariableName: { IsExact: true, Text: var name } } && graph.Store.Variables.TryGet(name, out var facts)
            ? variable with { Shape = facts.Shape, DType = facts.DType, IsTrainable = facts.IsTrainable, Graph = number }
            : variable;

    private static string? PrefixOf(AnalysisState state, CollectionTerm term) => state.Evaluate(term.Within) switch
    {
        ScopeValue scope when state.Scopes[scope.Id].Name is { IsExact: true, Text: var name } => name.Length == 0 ? "" : name + "/",
        TextValue { Text: { IsExact: true, Text: var text } } => text,
        ConstantValue { Value: null } => "",
        _ => null,
    };

    /// <summary>Whether a name begins with a prefix; null where that is not known.</summary>
    private static bool? IsInside(KnownName name, string prefix, bool isWholeScope)
    {
        var scope = prefix.EndsWith("/", StringComparison.Ordinal) ? prefix.Substring(0, prefix.Length - 1) : prefix;
        var isBeginning = name.Text.StartsWith(prefix, StringComparison.Ordinal);
        return prefix.Length == 0 ? true
            : !name.IsExact && prefix.StartsWith(name.Text, StringComparison.Ordinal) ? null
            : isBeginning && (!isWholeScope || name.Text.Length == scope.Length || name.Text[scope.Length] == '/');
    }

    private static bool? IsOfType(PresentValue variable, AbstractValue asked) => (asked as ConstantValue)?.Value switch
    {
        null when asked is ConstantValue => true,
        DTypeLiteral dtype when variable.DType is { } known => known == dtype,
        _ => null,
    };

    /// <summary>The collections that list a variable; null where they are not known.</summary>
    private static IReadOnlyList<string>? KeysOf(AnalysisState state, AbstractValue collections)
    {
        if (collections is ConstantValue { Value: null })
        {
            return [CollectionKeys.Global];
        }

        var keys = state.ContentsOf(collections) is { Rest: null, Sequence.Items.Items: { } items } ? items.Select(state.TextOf).ToList() : null;
        return keys?.All(key => key.IsExact) == true ? [.. keys.Select(key => key.Text)] : null;
    }
}
