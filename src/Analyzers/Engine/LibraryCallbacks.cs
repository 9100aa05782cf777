using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Runs what objects of the program have for the library to run: how they fill variables, penalize them, or cut them.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class LibraryCallbacks(Interpreter engine)
{
    /// <summary>Code that takes more steps than this is run once only: what it does at other times is not known then.</summary>
    private const int MostSteps = 500;

    /// <summary>The members that come to their ends, and those that take too many steps or do not.</summary>
    private readonly HashSet<MemberId> _followed = [], _given = [];

    /// <summary>What the names of types of the library begin with.</summary>
    private const string OfLibrary = RuntimeNames.Assembly + "!";

    /// <summary>Runs what an object has for a member of the library, and goes on with what it gives; with nothing known where it cannot be followed to its end.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="prefix">What stands in front of the names of operations inside.</param>
    /// <param name="arguments">What the library hands to it.</param>
    /// <param name="location">The call of the library.</param>
    /// <param name="state">The state in front of it.</param>
    /// <param name="then">Goes on with the result.</param>
    public ImmutableArray<Outcome> Run(
        ObjectValue owner, string member, KnownName prefix, IReadOnlyList<AbstractValue> arguments, Site location, AnalysisState state,
        Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (Find(owner, member) is not { } found || engine.Bodies.Find(found) is not { IsFollowed: true } body || body.Parameters.Length != arguments.Count)
        {
            return then(AbstractValue.Lost, state);
        }

        var run = member == RuntimeNames.Fill ? FillingLoops.LeftOut(body) : body;
        var (held, result) = state.Holding(AbstractValue.Lost);
        var slots = new List<Slot>();
        foreach (var argument in arguments)
        {
            (held, var slot) = held.Holding(argument);
            slots.Add(slot);
        }

        ImmutableArray<Argument> given = [.. run.Parameters.Zip(slots, (parameter, slot) => new Argument(parameter, new ReadTerm(slot)))];
        var types = Calls.Around(found, owner).Aggregate(StructuralMap<Slot, AbstractValue>.Empty, (known, argument) => known.With(argument.Parameter, held.Evaluate(argument.DType)));
        if (_given.Contains(found) || (!_followed.Contains(found) && !IsFollowedToItsEnd(found, Asked, held)))
        {
            engine.Risks.Note(state);
            return then(AbstractValue.Lost, engine.Escapes.MayHaveRun(owner, state));
        }

        return engine.Then(Asked(held), way => then(way.Read(result), slots.Append(result).Aggregate(way, (left, slot) => left.WithoutValue(slot))));

        ImmutableArray<Outcome> Asked(AnalysisState before) => Inside(prefix, before, inside => engine.Calls.Enter(found, run, given, [], outer: null, owner, result, location, inside, types: types));
    }

    /// <summary>What an object has for a member of the library; null where that is nothing of its own.</summary>
    public static MemberId? Find(ObjectValue owner, string member) =>
        owner.Layout.Targets.FirstOrDefault(target => target.Key.Name == member && target.Key.ContainingType?.Definition.StartsWith(OfLibrary, StringComparison.Ordinal) == true).Value;

    /// <summary>Runs code of the program for the library, under a name scope of its own.</summary>
    public static ImmutableArray<Outcome> Inside(KnownName prefix, AnalysisState state, Func<AnalysisState, ImmutableArray<Outcome>> run)
    {
        var outside = state.Graph.Prefix;
        return [.. run(state.WithGraph(state.Graph with { Prefix = prefix })).Select(outcome => outcome with { State = outcome.State.WithGraph(outcome.State.Graph with { Prefix = outside }) })];
    }

    /// <summary>Whether code comes to its end on every path, and calls nothing that may reach the library unseen.</summary>
    private bool IsFollowedToItsEnd(MemberId member, Func<AnalysisState, ImmutableArray<Outcome>> run, AnalysisState state)
    {
        var (wasTrial, choices, gaveUp, notes) = (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp, engine.EventLog.Notes);
        var (steps, exhausted, risks) = (engine.Steps, engine.Exhausted.ToList(), engine.Risks.Mark);
        (engine.IsTrial, engine.EventLog.Notes) = (true, new Notes());
        var outcomes = run(state);
        var isFollowed = engine.GaveUp == gaveUp && engine.Exhausted.Count == exhausted.Count;
        (engine.IsTrial, engine.Certainty.Choices, engine.GaveUp, engine.EventLog.Notes) = (wasTrial, choices, gaveUp, notes);
        engine.Risks.Forget(risks);
        if (!engine.IsStopped)
        {
            engine.Exhausted.IntersectWith(exhausted);
        }

        isFollowed = isFollowed && !outcomes.IsEmpty && engine.Steps - steps <= MostSteps
            && outcomes.All(outcome => (state.IsDoubtful || !outcome.State.IsDoubtful) && outcome.State.Graph.Store.OpenPrefixes.Count <= state.Graph.Store.OpenPrefixes.Count);
        (isFollowed ? _followed : _given).Add(member);
        return isFollowed;
    }
}
