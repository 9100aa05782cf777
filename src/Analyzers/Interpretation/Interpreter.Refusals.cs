using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>What is wrong with a request that cannot create its variable, in the order in which the library looks.</summary>
    private Finding Uncreatable(GetEffect get, string fullName, Request request, AnalysisState state) => request.Obstacle switch
    {
        { } obstacle when obstacle != Refusal.ValueOfOtherType || NameGrammar.CanName(fullName) => Refused(get, fullName, obstacle, request, state),
        _ => FindingAt(FindingKind.InvalidName, fullName, get.Location, DecidedBy(get.Location, [get.Name]), state),
    };

    private Finding Refused(GetEffect get, string fullName, Refusal refusal, Request request, AnalysisState state)
    {
        var cause = refusal != Refusal.NoShape && !request.HasOwnInitializer && refusal != Refusal.PartialShape
            ? state.Scope.Opening
            : null;
        return FindingAt(
            FindingKind.ConflictingArguments, fullName, get.Location,
            cause ?? DecidedBy(get.Location, [get.Shape, get.DType, get.Initializer]), state) with
        {
            Refusal = refusal,
            Present = $"{request.Initializer?.DType?.Name}",
            Asked = refusal == Refusal.ValueOfOtherType ? $"{request.DType?.Name}" : $"{request.Shape}",
        };
    }

    /// <summary>A name that no scope or operation can have.</summary>
    private ImmutableArray<Outcome> InvalidName(KnownName name, Site call, IEnumerable<Term?> told, AnalysisState state) =>
        Failing(FindingAt(FindingKind.InvalidName, name.Text, call, DecidedBy(call, told), state), state, state);

    /// <summary>What a variable is called that no store holds and that got no name.</summary>
    private const string UnnamedVariable = "Variable";

    /// <summary>A variable that the store never holds.</summary>
    private ImmutableArray<Outcome> Create(CreateEffect create, AnalysisState state)
    {
        var name = state.IsNull(create.Name) ? KnownName.Exactly(UnnamedVariable) : state.EvaluateText(create.Name);
        if (NameGrammar.Refuses(name, state.Graph.NameStack))
        {
            return InvalidName(name, create.Location, [create.Name], state);
        }

        if (state.Scope is { Reuse: ReuseLiteral.True or ReuseLiteral.Auto } scope)
        {
            Keep(Unshared(name, create.Location, scope.Cause?.Trace ?? scope.Opening ?? new Trace(create.Location, _path), state), state);
        }

        // The name that it gets has a number where another operation has it already.
        var variable = new PresentValue(KnownName.Exactly(PrefixOfOperations(state) ?? "").Then(name) with { IsExact = false })
        {
            Shape = (state.Evaluate(create.Shape) as ConstantValue)?.Value as ShapeLiteral,
            DType = (state.Evaluate(create.DType) as ConstantValue)?.Value as DTypeLiteral,
            Graph = state.KnownGraph,
        };
        return Paths(state.WithListed(variable, state.Evaluate(create.Trainable), state.Evaluate(create.Collections)).WithValue(create.Result, variable));
    }

    /// <summary>A name that comes out otherwise each time.</summary>
    private void NoticeUnstable(KnownName fullName, string? source, Site call, IEnumerable<Term?> told, AnalysisState state)
    {
        if (source is not null)
        {
            Keep(FindingAt(FindingKind.UnstableName, $"{fullName}", call, DecidedBy(call, told), state) with { Present = source }, state);
        }
    }

    /// <summary>A variable that is asked for right inside a name scope, whose prefix it does not get. One that is shared has got its name
    /// elsewhere, and one whose name says the same has what the name scope seems to give.</summary>
    private void NoticeNameScope(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (!state.Frames.IsEmpty && state.Frames.Top is { PrefixOfNames: { } prefix, Opening: var opening }
            && !IsFetched(fullName, request, state) && !$"/{fullName}".Contains($"/{prefix}/"))
        {
            Keep(FindingAt(FindingKind.NameScopeDoesNotPrefix, fullName, get.Location, opening, state) with { Present = prefix }, state);
        }
    }

    private static bool IsFetched(string fullName, Request request, AnalysisState state) =>
        request.Mode == ReuseLiteral.True
        || (request.Mode != ReuseLiteral.None && state.Graph.Store.Find(fullName) == Presence.Exists);
}
