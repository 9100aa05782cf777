using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Asks for a variable: the store, or the custom getter of the get or of the scope.</summary>
    private ImmutableArray<Outcome> Get(GetEffect get, AnalysisState state)
    {
        _notes.Visited.Add(get.Location);
        if (state.IsNull(get.Name))
        {
            return Untold();
        }

        var request = Request.Of(get, state);
        var fullName = TermEvaluation.TextOf(request.Name);
        Notice(request.Cause);
        NoticeUnstable(fullName, state.EvaluateText(get.Name).Unstable, get.Location, [get.Name], state);
        if (request.Contradiction is { } contradiction && !request.IsPartitioned)
        {
            return Failing(Refused(get, $"{fullName}", contradiction, request, state), state, state);
        }

        var getters = state.IsNull(get.CustomGetter) ? state.Scope.Getters : StructuralList<AbstractValue>.Of([state.Evaluate(get.CustomGetter)]);
        return getters.IsEmpty ? FromStore(get, request, get.Result, state) : ThroughGetters(get, new GetterValue(state.CurrentGraph, getters), request, state);
    }

    /// <summary>Asks the store for a variable.</summary>
    private ImmutableArray<Outcome> FromStore(GetEffect get, Request request, Slot? result, AnalysisState state)
    {
        var store = state.Graph.Store;
        var known = TermEvaluation.TextOf(request.Name);
        if (request.Conflict is { } conflict && !request.IsPartitioned)
        {
            return Failing(Refused(get, $"{known}", conflict, request, state), state, state);
        }

        if (!known.IsExact || request.IsPartitioned)
        {
            _notes.CreatedPrefixes.Add(known.Text);
            _notes.Shared.Add(known.Text);
            if (!known.IsExact)
            {
                _notes.NotFollowed.Add((OpaqueReason.UnknownName, get.Location));
            }

            return Got(result, known, request.IsPartitioned, ListedUnknown(known, request, state.WithStore(store.OpenedBelow(known.Text))));
        }

        var fullName = known.Text;
        if (request.Mode != ReuseLiteral.True)
        {
            _notes.CreatedNames.Add(fullName);
        }

        if (store.Variables.Count > Budgets.Names)
        {
            Stop(Budget.Names);
        }

        if (store.Find(fullName + "/part_0") == Presence.Exists)
        {
            return Failing(FindingAt(FindingKind.Refused, fullName, get.Location, Here(get), state), state, state);
        }

        NoticeNameScope(get, fullName, request, state);
        var canBeNamed = NameGrammar.CanName(fullName); // Otherwise no graph holds it, whatever is in it.
        var cannotCreate = request.Obstacle is not null || !canBeNamed;
        switch (canBeNamed ? store.Find(fullName) : Presence.Missing)
        {
            case Presence.Exists when request.Mode == ReuseLiteral.None:
                return Failing(
                    FindingAt(FindingKind.DuplicateVariable, fullName, get.Location, store.Variables[fullName].FirstSeen, state), state, state);
            case Presence.Exists:
                return Share(get, fullName, request, result, state);
            case Presence.Missing when request.Mode == ReuseLiteral.True:
                return Missing(get, fullName, request, state);
            case Presence.Missing when cannotCreate:
            case Presence.Unknown when cannotCreate && request.Mode == ReuseLiteral.None:
                return Failing(Uncreatable(get, fullName, request, state), state, Supplied(get, fullName, request, state));
            case Presence.Missing:
                NoticeNumbered(get, fullName, request.Created(Here(get)), state);
                return Got(result, known, request.IsPartitioned, Created(get, fullName, request, state));
            default:
                _notes.Shared.Add(fullName);
                Suspect(get, fullName, request, state);
                return Got(result, known, request.IsPartitioned, MayBeCreated(request, state.WithStore(store.With(fullName, request.Either(Here(get))))));
        }
    }

    private static VariableFacts? FactsOf(KnownName name, AnalysisState state) =>
        name.IsExact && state.Graph.Store.Variables.TryGet(name.Text, out var facts) ? facts : null;

    /// <summary>The state in which a variable was created.</summary>
    private AnalysisState Created(GetEffect get, string fullName, Request request, AnalysisState state) => state
        .WithStore(state.Graph.Store.With(fullName, request.Created(Here(get))))
        .WithListed(new PresentValue(KnownName.Exactly(fullName)) { IsStored = true }, request.Trainable, request.Collections);

    /// <summary>The state in which a variable of a name that is not known, or several parts of one, may have been created.</summary>
    private static AnalysisState ListedUnknown(KnownName name, Request request, AnalysisState state) => request is { IsPartitioned: false, Mode: ReuseLiteral.None }
        ? state.WithListed(new PresentValue(name) { IsStored = true }, request.Trainable, request.Collections)
        : MayBeCreated(request, state);

    /// <summary>The state in which collections may list a variable more.</summary>
    private static AnalysisState MayBeCreated(Request request, AnalysisState state) =>
        request.Mode == ReuseLiteral.True ? state : state.WithListed(variable: null, request.Trainable, request.Collections);

    /// <summary>The path behind a request that was granted, with the variable where it goes.</summary>
    private static ImmutableArray<Outcome> Got(Slot? result, KnownName name, bool isPartitioned, AnalysisState state) => Paths(
        result is null ? state
        : isPartitioned ? state.WithValue(result, AbstractValue.SomeObject)
        : state.WithValue(result, new PresentValue(name) { Shape = FactsOf(name, state)?.Shape, DType = FactsOf(name, state)?.DType, Graph = state.KnownGraph, IsStored = true }));

    private ImmutableArray<Outcome> Missing(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var cause = request.Cause;
        if (cause is not null)
        {
            NoticeSwitchedRoot(state.Scope, state);
        }

        var kind = cause is { IsCall: true } ? FindingKind.ReuseVariablesTooEarly : FindingKind.MissingVariable;
        var finding = FindingAt(kind, fullName, get.Location, cause?.Trace ?? Here(get), state) with
        {
            Nearest = NearestName.Find(fullName, [.. state.Graph.Store.Variables.Keys]),
        };
        return Failing(finding, state, Supplied(get, fullName, request, state));
    }

    /// <summary>Keeps in mind that a variable is asked for that must exist already, and that nothing here has created.</summary>
    private void Suspect(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        if (request.Mode == ReuseLiteral.True && !state.IsDoubtful && !_isTrial)
        {
            _notes.Candidates.Add(FindingAt(FindingKind.NeverCreated, fullName, get.Location, request.Cause?.Trace ?? Here(get), state));
        }
    }

    private ImmutableArray<Outcome> Share(GetEffect get, string fullName, Request request, Slot? result, AnalysisState state)
    {
        _notes.Shared.Add(fullName);
        var known = state.Graph.Store.Variables[fullName];
        if (known.Shape is { } shape && request.Shape is { } askedShape && shape.ConflictsWith(askedShape))
        {
            return Failing(FindingAt(FindingKind.ShapeConflict, fullName, get.Location, known.FirstSeen, state) with
            {
                Present = $"{shape}",
                Asked = $"{askedShape}",
            }, state, state);
        }

        if (known.DType is { } dtype && request.DType is { } askedDType && dtype != askedDType)
        {
            return Failing(FindingAt(FindingKind.DTypeConflict, fullName, get.Location, known.FirstSeen, state) with
            {
                Present = dtype.Name,
                Asked = askedDType.Name,
            }, state, state);
        }

        var asked = request.Shared(known.FirstSeen);
        return Got(result, KnownName.Exactly(fullName), request.IsPartitioned, state.WithStore(state.Graph.Store.With(
            fullName, known with { Shape = known.Shape ?? asked.Shape, DType = known.DType ?? asked.DType })));
    }

    /// <summary>The state in which what is missing is there after all, if failures are looked past that way.</summary>
    private AnalysisState Supplied(GetEffect get, string fullName, Request request, AnalysisState state) =>
        _afterFailure == AfterFailure.Supply ? Created(get, fullName, request, state) : state;

    private Trace Here(GetEffect get) => new(get.Location, _path);
}
