using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Asks for variables: the store, or the custom getter of the get or of the scope.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class VariableRequests(Interpreter engine)
{
    /// <summary>What the full name of the first shard of a variable ends with.</summary>
    private const string FirstShard = "/part_0";

    /// <summary>What is wrong with a request that cannot create its variable, in the order in which the library looks.</summary>
    private Event Uncreatable(GetEffect get, string fullName, Request request, AnalysisState state) => request.Obstacle switch
    {
        { } obstacle when obstacle != Refusal.ValueOfOtherType || NameGrammar.CanName(fullName) => Refused(get, fullName, obstacle, request, state),
        _ => engine.EventLog.At(new NameRefused(fullName), get.Location, engine.Deciders.DecidedBy(get.Location, [get.Name]), state),
    };

    private Event Refused(GetEffect get, string fullName, Refusal refusal, Request request, AnalysisState state)
    {
        var cause = refusal != Refusal.NoShape && !request.HasOwnInitializer && refusal != Refusal.PartialShape
            ? state.Scope.Opening
            : null;
        var asked = refusal == Refusal.ValueOfOtherType ? $"{request.DType?.Name}" : $"{request.Shape}";
        return engine.EventLog.At(
            new RequestRefused(fullName, refusal, $"{request.Initializer?.DType?.Name}", asked), get.Location,
            cause ?? engine.Deciders.DecidedBy(get.Location, [get.Shape, get.DType, get.Initializer]), state);
    }

    /// <summary>Asks for a variable: the store, or the custom getter of the get or of the scope.</summary>
    public ImmutableArray<Outcome> Get(GetEffect get, AnalysisState state)
    {
        engine.EventLog.Notes.Visited.Add(engine.Calls.InSight(get.Location));
        if (state.IsNull(get.Name))
        {
            return engine.Certainty.End();
        }

        var request = Request.Of(get, state);
        var fullName = state.TextOf(request.Name);
        engine.EventLog.Notice(request.Cause);
        engine.Names.NoticeUnstable(fullName, state.EvaluateText(get.Name).Unstable, get.Location, [get.Name], state);
        if (request.Contradiction is { } contradiction && !request.IsPartitioned)
        {
            return engine.EventLog.Fail(Refused(get, $"{fullName}", contradiction, request, state), state, state);
        }

        var getters = state.IsNull(get.CustomGetter) ? state.Scope.Getters : StructuralList<AbstractValue>.Of([state.Evaluate(get.CustomGetter)]);
        return getters.IsEmpty ? FromStore(get, request, get.Result, state) : engine.CustomGetters.ThroughGetters(get, new GetterValue(state.CurrentGraph, getters), request, state);
    }

    /// <summary>Whether a variable is there, as far as that is known.</summary>
    private Presence PresenceOf(string fullName, AnalysisState state) => state.Graph.Store.Find(fullName) switch
    {
        Presence.Missing when engine.Names.MayBeOthers => Presence.Unknown,
        var presence => presence,
    };

    /// <summary>Asks the store for a variable.</summary>
    public ImmutableArray<Outcome> FromStore(GetEffect get, Request request, Slot? result, AnalysisState state)
    {
        var store = state.Graph.Store;
        var known = state.TextOf(request.Name);
        if (request.Conflict is { } conflict && !request.IsPartitioned)
        {
            return engine.EventLog.Fail(Refused(get, $"{known}", conflict, request, state), state, state);
        }

        if (!known.IsExact || request.IsPartitioned)
        {
            engine.EventLog.Notes.CreatedPrefixes.Add(known.Text);
            engine.EventLog.Notes.Shared.Add(known.Text);
            if (!known.IsExact)
            {
                engine.EventLog.Notes.NotFollowed.Add((OpaqueReason.UnknownName, get.Location));
            }

            return !request.IsPartitioned && known.Pattern is { } pattern ? FromUnknown(get, known, pattern, request, result, state)
                : known.IsExact && request.IsCertainlyPartitioned ? FromShards(get, known, request, result, state)
                : Got(result, known, request.IsPartitioned, ListedUnknown(known, request, state.WithStore(store.OpenedBelow(known.Text)).WithOpenNames(known.Text)));
        }

        var fullName = known.Text;
        if (request.Mode != ReuseLiteral.True)
        {
            engine.EventLog.Notes.CreatedNames.Add(fullName);
        }

        if (store.Variables.Count > Budgets.Names)
        {
            engine.Stop(Budget.Names);
        }

        if (store.Variables.TryGet(fullName + FirstShard, out var shard))
        {
            return shard.Cut is not null && request.Mode is ReuseLiteral.True or ReuseLiteral.Unknown
                ? Got(result, known, isPartitioned: true, state)
                : engine.EventLog.Fail(engine.EventLog.At(new PartitionDiffers(fullName, IsCut: true), get.Location, shard.FirstSeen, state), state, state);
        }

        engine.RequestNotices.NoticeNameScope(get, fullName, request, state);
        var canBeNamed = !engine.Names.AreChecked || NameGrammar.CanName(fullName); // Otherwise no graph holds it, whatever is in it.
        var cannotCreate = request.Obstacle is not null || !canBeNamed;
        switch (canBeNamed ? PresenceOf(fullName, state) : Presence.Missing)
        {
            case Presence.Exists when store.Variables[fullName].FirstSeen.Library != Here(get).Library:
                return Outcomes.At(engine.GiveUp(OpaqueReason.UnknownObject, get.Location, state)); // Each library has a store of its own.
            case Presence.Exists when request.Mode == ReuseLiteral.None:
                return engine.EventLog.Fail(
                    engine.EventLog.At(
                        new VariableExists(fullName) { Difference = Difference(store.Variables[fullName], request), NameScope = state.InnermostNameScope }, get.Location, store.Variables[fullName].FirstSeen, state),
                    state, state);
            case Presence.Exists:
                return Share(get, fullName, request, result, state);
            case Presence.Missing when request.Mode == ReuseLiteral.True:
                return Missing(get, fullName, request, state);
            case Presence.Missing when request.Mode is ReuseLiteral.None or ReuseLiteral.Auto && state.Graph.Frozen is { } frozen:
                return engine.EventLog.Fail(
                    engine.EventLog.At(new GraphFrozen(fullName), get.Location, frozen, state), state, state);
            case Presence.Unknown when request.Mode == ReuseLiteral.None && state.Graph.Frozen is not null:
                return [new Outcome(state, new Exit(JumpKind.Throw))]; // It is refused whether it is there or not, but by which rule nobody knows.
            case Presence.Missing when cannotCreate:
            case Presence.Unknown when cannotCreate && request.Mode == ReuseLiteral.None:
                return engine.EventLog.Fail(Uncreatable(get, fullName, request, state), state, Supplied(get, fullName, request, state));
            case Presence.Missing:
                engine.DefaultNames.NoticeNumbered(get, fullName, request.Created(Here(get)), state);
                return engine.Enumeration.Gather(
                    request.Collections, get.Location, state, (listed, way) => Got(result, known, request.IsPartitioned, Created(get, fullName, request with { Collections = listed }, way)));
            default:
                engine.EventLog.Notes.Shared.Add(fullName);
                engine.RequestNotices.Expect(get, fullName, request, state);
                return Got(result, known, request.IsPartitioned, MayBeCreated(request, state.WithStore(store.With(fullName, request.Either(Here(get)))).WithSomeName(fullName)));
        }
    }

    /// <summary>Asks for a variable whose name is not known, but is made of texts that stay the same: one of a name made of the same is the same.</summary>
    private ImmutableArray<Outcome> FromUnknown(GetEffect get, KnownName known, string pattern, Request request, Slot? result, AnalysisState state)
    {
        var (store, shown) = (state.Graph.Store, StableTexts.Shown(pattern));
        if (request.Mode != ReuseLiteral.Unknown && store.Variables.TryGet(pattern, out var facts) && facts.FirstSeen.Library == Here(get).Library)
        {
            var failure = request.Mode == ReuseLiteral.None ? new VariableExists(shown) { Difference = Difference(facts, request), NameScope = state.InnermostNameScope }
                : Differing(shown, facts, request);
            return failure is null ? Got(result, known, isPartitioned: false, state)
                : engine.EventLog.Fail(engine.EventLog.At(failure, get.Location, facts.FirstSeen, state), state, state);
        }

        var after = ListedUnknown(known, request, state
            .WithStore(store.OpenedBelow(known.Text).With(pattern, request.Either(Here(get)) with { NamedBy = known.Parts }))
            .WithOpenNames(known.Text));
        return request.Mode == ReuseLiteral.True && !engine.Names.MayBeOthers && !store.MayHoldBelow(known.Text)
            ? engine.EventLog.Fail(engine.EventLog.At(
                new VariableMissing(shown, Nearest: null, IsSwitched: request.Cause is { IsCall: true }) { Switched = $"{request.Cause?.Switched ?? state.Scope.Name}" },
                get.Location, request.Cause?.Trace ?? Here(get), state), state, after)
            : Got(result, known, isPartitioned: false, after);
    }

    /// <summary>Asks for a variable that certainly is cut into shards: then the first of them is there, whoever creates it.</summary>
    private ImmutableArray<Outcome> FromShards(GetEffect get, KnownName known, Request request, Slot? result, AnalysisState state)
    {
        var store = state.Graph.Store;
        if (store.Variables.TryGet(known.Text, out var whole) && whole.IsWhole)
        {
            return engine.EventLog.Fail(engine.EventLog.At(new PartitionDiffers(known.Text, IsCut: false), get.Location, whole.FirstSeen, state), state, state);
        }

        var asked = request.Shared(Here(get)) with { Cuts = request.Cuts };
        if (store.Variables.TryGet(known.Text + FirstShard, out var first) && first.Cut is { } cut)
        {
            Occurrence? failure = request.Mode == ReuseLiteral.None ? new VariableExists(known.Text) { Difference = Difference(cut, request), NameScope = state.InnermostNameScope }
                : request.Mode != ReuseLiteral.Unknown ? Differing(known.Text, cut, request)
                    ?? (cut.Cuts is { } cuts && asked.Cuts is { } others && cuts != others ? new PartitionDiffers(known.Text, IsCut: true) { Cuts = (cuts, others) } : null)
                : null;
            return failure is null ? Got(result, known, isPartitioned: true, state)
                : engine.EventLog.Fail(engine.EventLog.At(failure, get.Location, cut.FirstSeen, state), state, state);
        }

        if (request.Mode == ReuseLiteral.True && PresenceOf(known.Text, state) == Presence.Missing)
        {
            return Missing(get, known.Text, request, state);
        }

        first = (first ?? new VariableFacts(null, null, asked.FirstSeen)) with { Cut = asked };
        return Got(
            result, known, isPartitioned: true,
            ListedUnknown(known, request, state.WithStore(store.OpenedBelow(known.Text).With(known.Text + FirstShard, first)).WithOpenNames(known.Text)));
    }

    public static VariableFacts? FactsOf(KnownName name, AnalysisState state) =>
        name.IsExact && state.Graph.Store.Variables.TryGet(name.Text, out var facts) ? facts : null;

    /// <summary>The state in which a variable was created.</summary>
    private AnalysisState Created(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var (named, operation) = state.TakingVariable(fullName);
        return named
            .WithStore(named.Graph.Store.With(fullName, request.Created(Here(get)) with { OperationName = operation }))
            .WithListed(new PresentValue(KnownName.Exactly(fullName)) { IsStored = true }, request.Trainable, request.Collections);
    }

    /// <summary>The state in which a variable of a name that is not known, or several parts of one, may have been created.</summary>
    private static AnalysisState ListedUnknown(KnownName name, Request request, AnalysisState state) => request is { IsPartitioned: false, Mode: ReuseLiteral.None }
        ? state.WithListed(new PresentValue(name) { IsStored = true }, request.Trainable, request.Collections)
        : MayBeCreated(request, state);

    /// <summary>The state in which collections may list a variable more.</summary>
    private static AnalysisState MayBeCreated(Request request, AnalysisState state) =>
        request.Mode == ReuseLiteral.True ? state : state.WithListed(variable: null, request.Trainable, request.Collections);

    /// <summary>The path behind a request that was granted, with the variable where it goes.</summary>
    public static ImmutableArray<Outcome> Got(Slot? result, KnownName name, bool isPartitioned, AnalysisState state) => Outcomes.At(
        result is null ? state
        : isPartitioned ? state.WithValue(result, AbstractValue.SomeObject)
        : state.WithValue(result, new PresentValue(name) { Shape = FactsOf(name, state)?.Shape, DType = FactsOf(name, state)?.DType, IsTrainable = FactsOf(name, state)?.IsTrainable, Graph = state.KnownGraph, IsStored = true }));

    private ImmutableArray<Outcome> Missing(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var cause = request.Cause;
        if (cause is not null)
        {
            engine.FlagSwitches.NoticeSwitchedRoot(state.Scope, state);
        }

        var existing = state.Graph.Store.Variables.Names.Where(StableTexts.IsKnown).ToList();
        var others = state.Graphs.Entries.Where(graph => graph.Key != state.CurrentGraph && graph.Value.Store.Variables.TryGet(fullName, out _)).Select(graph => graph.Value).ToList();
        var missing = new VariableMissing(fullName, NearestName.Find(fullName, existing), IsSwitched: cause is { IsCall: true })
        {
            Switched = $"{cause?.Switched ?? state.Scope.Name}",
            UnderAnotherPrefix = NearestName.UnderAnotherPrefix(fullName, existing),
            IsInAnotherGraph = others.Count > 0,
        };
        var happened = engine.EventLog.At(missing, get.Location, cause?.Trace ?? Here(get), state) with
        {
            Around = others.TrueForAll(graph => graph.Discarded is not null) ? others.LastOrDefault()?.Discarded : null,
        };
        return engine.EventLog.Fail(happened, state, Supplied(get, fullName, request, state));
    }

    private ImmutableArray<Outcome> Share(GetEffect get, string fullName, Request request, Slot? result, AnalysisState state)
    {
        engine.EventLog.Notes.Shared.Add(fullName);
        var known = state.Graph.Store.Variables[fullName];
        if (Differing(fullName, known, request) is { } failure)
        {
            return engine.EventLog.Fail(engine.EventLog.At(failure, get.Location, known.FirstSeen, state), state, state);
        }

        engine.EventLog.TellShared(fullName, get.Location, state);
        var asked = request.Shared(known.FirstSeen);
        return Got(result, KnownName.Exactly(fullName), request.IsPartitioned, state.WithStore(state.Graph.Store.With(
            fullName, known with { Shape = known.Shape ?? asked.Shape, DType = known.DType ?? asked.DType })));
    }

    /// <summary>What fails where a variable is shared by a request; null where nothing is known to differ.</summary>
    private static Occurrence? Differing(string fullName, VariableFacts known, Request request) =>
        ShapeDifference(known, request) is var (shape, askedShape) ? new ShapeDiffers(fullName, shape, askedShape)
        : DTypeDifference(known, request) is var (dtype, askedDType) ? new DTypeDiffers(fullName, dtype, askedDType)
        : null;

    /// <summary>Why a variable cannot be shared by a request; null where nothing is known to differ.</summary>
    private static (string Present, string Asked)? Difference(VariableFacts known, Request request) => ShapeDifference(known, request) ?? DTypeDifference(known, request);

    private static (string Present, string Asked)? ShapeDifference(VariableFacts known, Request request) =>
        known.Shape is { } shape && request.Shape is { } asked && shape.ConflictsWith(asked) ? ($"{shape}", $"{asked}") : null;

    private static (string Present, string Asked)? DTypeDifference(VariableFacts known, Request request) =>
        known.DType is { } dtype && request.DType is { } asked && dtype != asked ? (dtype.Name, asked.Name) : null;

    /// <summary>The state in which what is missing is there after all, if failures are looked past that way.</summary>
    private AnalysisState Supplied(GetEffect get, string fullName, Request request, AnalysisState state) =>
        engine.AfterFailure == AfterFailure.Supply ? Created(get, fullName, request, state) : state;

    public Trace Here(GetEffect get) => engine.Calls.Here(get.Location);
}
