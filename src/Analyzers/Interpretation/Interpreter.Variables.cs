using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>Asks the store for a variable.</summary>
    private ImmutableArray<Outcome> Get(GetEffect get, AnalysisState state)
    {
        _notes.Visited.Add(get.Location);
        if (state.IsNull(get.Name))
        {
            return [];
        }

        var scope = state.Scope;
        var store = state.Graph.Store;
        var fullName = scope.Name.Slash(state.EvaluateText(get.Name));
        Notice(scope.Cause);
        NoticeUnstable(fullName, state.EvaluateText(get.Name).Unstable, get.Location, [get.Name], state);
        if (scope.RedirectsGets || !state.IsNull(get.CustomGetter))
        {
            _notes.CreatedPrefixes.Add("");
            _notes.Shared.Add("");
            return Paths(state.WithOpenStores());
        }

        var request = Request.Of(get, state);
        if (request.Contradiction is { } contradiction && state.IsNull(get.Partitioner))
        {
            return Failing(Refused(get, $"{fullName}", contradiction, request, state), state, state);
        }

        if (!fullName.IsExact || !state.IsNull(get.Partitioner))
        {
            _notes.CreatedPrefixes.Add(fullName.Text);
            _notes.Shared.Add(fullName.Text);
            if (!fullName.IsExact)
            {
                _notes.NotFollowed.Add((OpaqueReason.UnknownName, get.Location));
            }

            return Paths(state.WithStore(store.OpenedBelow(fullName.Text)));
        }

        if (scope.Reuse != ReuseLiteral.True)
        {
            _notes.CreatedNames.Add(fullName.Text);
        }

        if (store.Variables.Count > Budgets.Names)
        {
            Stop(Budget.Names);
        }

        if (store.Find(fullName.Text + "/part_0") == Presence.Exists)
        {
            return Failing(FindingAt(FindingKind.Refused, fullName.Text, get.Location, Here(get), state), state, state);
        }

        NoticeNameScope(get, fullName.Text, state);
        var canBeNamed = NameGrammar.CanName(fullName.Text); // Otherwise no graph holds it, whatever is in it.
        var cannotCreate = request.Obstacle is not null || !canBeNamed;
        switch (canBeNamed ? store.Find(fullName.Text) : Presence.Missing)
        {
            case Presence.Exists when scope.Reuse == ReuseLiteral.None:
                return Failing(
                    FindingAt(FindingKind.DuplicateVariable, fullName.Text, get.Location, store.Variables[fullName.Text].FirstSeen, state), state, state);
            case Presence.Exists:
                return Share(get, fullName.Text, request, state);
            case Presence.Missing when scope.Reuse == ReuseLiteral.True:
                return Missing(get, fullName.Text, request, state);
            case Presence.Missing when cannotCreate:
            case Presence.Unknown when cannotCreate && scope.Reuse == ReuseLiteral.None:
                return Failing(Uncreatable(get, fullName.Text, request, state), state, Supplied(get, fullName.Text, request, state));
            case Presence.Missing:
                var created = request.Created(Here(get));
                NoticeNumbered(get, fullName.Text, created, state);
                return Paths(Listed(get, state.WithStore(store.With(fullName.Text, created))));
            default:
                _notes.Shared.Add(fullName.Text);
                Suspect(get, fullName.Text, state);
                return Paths(Listed(get, state.WithStore(store.With(fullName.Text, Either(request, scope.Reuse, Here(get))))));
        }
    }

    private static VariableFacts? FactsOf(KnownName name, AnalysisState state) =>
        name.IsExact && state.Graph.Store.Variables.TryGet(name.Text, out var facts) ? facts : null;

    /// <summary>The state in which it is known whether collections list a variable that is created.</summary>
    private static AnalysisState Listed(GetEffect get, AnalysisState state) => state.Evaluate(get.Listing) switch
    {
        ConstantValue { Value: null } => state,
        ConstantValue { Value: true } => state.WithGraph(state.Graph with { HasUntrained = true }),
        _ => state.WithGraph(state.Graph with { HasOthers = true, HasUntrained = true }),
    };

    /// <summary>The paths behind a get, with the variable where it goes.</summary>
    private static ImmutableArray<Outcome> Got(GetEffect get, AnalysisState state, ImmutableArray<Outcome> outcomes)
    {
        if (get.Result is null)
        {
            return outcomes;
        }

        var isPlain = !state.Scope.RedirectsGets && state.IsNull(get.CustomGetter) && state.IsNull(get.Partitioner);
        var name = state.Scope.Name.Slash(state.EvaluateText(get.Name));
        return [.. outcomes.Select(outcome => outcome.Exit is null ? outcome with { State = outcome.State.WithValue(get.Result, Variable(outcome.State)) } : outcome)];

        AbstractValue Variable(AnalysisState after) => !isPlain ? AbstractValue.SomeObject : new PresentValue(name)
        {
            Shape = FactsOf(name, after)?.Shape,
            DType = FactsOf(name, after)?.DType,
        };
    }

    private ImmutableArray<Outcome> Missing(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var cause = state.Scope.Cause;
        NoticeSwitchedRoot(state.Scope, state);
        var kind = cause is { IsCall: true } ? FindingKind.ReuseVariablesTooEarly : FindingKind.MissingVariable;
        var finding = FindingAt(kind, fullName, get.Location, cause?.Trace ?? Here(get), state) with
        {
            Nearest = NearestName.Find(fullName, [.. state.Graph.Store.Variables.Keys]),
        };
        return Failing(finding, state, Supplied(get, fullName, request, state));
    }

    /// <summary>Keeps in mind that a variable is asked for that must exist already, and that nothing here has created.</summary>
    private void Suspect(GetEffect get, string fullName, AnalysisState state)
    {
        if (state.Scope.Reuse == ReuseLiteral.True && !state.IsDoubtful && !_isTrial)
        {
            _notes.Candidates.Add(FindingAt(FindingKind.NeverCreated, fullName, get.Location, state.Scope.Cause?.Trace ?? Here(get), state));
        }
    }

    private ImmutableArray<Outcome> Share(GetEffect get, string fullName, Request request, AnalysisState state)
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
        return Paths(state.WithStore(state.Graph.Store.With(
            fullName, known with { Shape = known.Shape ?? asked.Shape, DType = known.DType ?? asked.DType })));
    }

    /// <summary>What is known of a variable that either was there or is created.</summary>
    private static VariableFacts Either(Request request, ReuseLiteral reuse, Trace here)
    {
        var (shared, created) = (request.Shared(here), request.Created(here));
        return reuse switch
        {
            ReuseLiteral.None => created,
            ReuseLiteral.True => shared,
            _ => new VariableFacts(
                shared.Shape == created.Shape ? shared.Shape : null, shared.DType == created.DType ? shared.DType : null, here),
        };
    }

    /// <summary>The state in which what is missing is there after all, if failures are looked past that way.</summary>
    private AnalysisState Supplied(GetEffect get, string fullName, Request request, AnalysisState state) =>
        _afterFailure == AfterFailure.Supply ? state.WithStore(state.Graph.Store.With(fullName, request.Created(Here(get)))) : state;

    private Trace Here(GetEffect get) => new(get.Location, _path);
}
