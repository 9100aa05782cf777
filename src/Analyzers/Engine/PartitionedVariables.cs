using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Asks for variables that are cut into shards, each of which is a variable too.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class PartitionedVariables(Interpreter engine)
{
    /// <summary>Up to this number of shards each is followed.</summary>
    private const int MostShards = 32;

    private const string Shard = "/part_";

    /// <summary>The full name of the first shard of a variable.</summary>
    public static string FirstShardOf(string fullName) => ShardOf(fullName, 0);

    /// <summary>The full names of the shards of a variable.</summary>
    public static IEnumerable<string> NamesOf(string fullName, ShapeLiteral cuts) => Enumerable.Range(0, CountOf(cuts)).Select(number => ShardOf(fullName, number));

    /// <summary>Asks for a variable that certainly is cut into shards: then the first of them is there, whoever creates it.</summary>
    public ImmutableArray<Outcome> Get(GetEffect get, KnownName known, Request request, Slot? result, AnalysisState state) =>
        state.Graph.Store.Variables.TryGet(known.Text, out var whole) && whole.IsWhole
            ? engine.EventLog.Fail(engine.EventLog.At(new PartitionDiffers(known.Text, IsCut: false), get.Location, whole.FirstSeen, state), state, state)
            : Cut(get, request, state, (cut, way) => FromStore(get, known, cut, result, way));

    /// <summary>Asks a partitioner of the program how it cuts a variable.</summary>
    private ImmutableArray<Outcome> Cut(GetEffect get, Request request, AnalysisState state, Func<Request, AnalysisState, ImmutableArray<Outcome>> then)
    {
        if (request is { Partitioner: PartitionerValue known, FullShape: { } cut } && known.Refuses(cut))
        {
            return Outcomes.Throwing(Exceptions.OfArgument, state);
        }

        if (request.Partitioner is not ObjectValue partitioner || request.FullShape is not { } shape)
        {
            return then(request, state);
        }

        var dtype = request.DType is { } element ? new ConstantValue(element) : AbstractValue.Lost;
        return engine.LibraryCallbacks.Run(partitioner, RuntimeNames.Partition, KnownName.Exactly(""), [new ConstantValue(shape), dtype], get.Location, state, (given, way) =>
            given is ConstantValue { Value: null } ? engine.Certainty.End()
            : CountsIn(given, way) is not { } cuts ? then(request, way)
            : IsCut(shape, cuts) ? then(request with { AskedCuts = cuts }, way)
            : [new Outcome(way, new Exit(JumpKind.Throw, Thrown: engine.Context.ScopeException, IsExact: true))]); // No rule speaks of a partitioner that is wrong.
    }

    private static ShapeLiteral? CountsIn(AbstractValue given, AnalysisState state) =>
        state.ContentsOf(given) is { Rest: null, Sequence.Items.Items: { } items } && items.All(item => item is ConstantValue { Value: long and >= int.MinValue and <= int.MaxValue })
            ? new ShapeLiteral([.. items.Select(item => (int?)(long)((ConstantValue)item).Value!)])
            : null;

    private static bool IsCut(ShapeLiteral shape, ShapeLiteral cuts) => cuts.Dimensions.Length == shape.Dimensions.Length && cuts.Dimensions.All(count => count >= 1) && cuts.Dimensions.Count(count => count > 1) <= 1;

    private ImmutableArray<Outcome> FromStore(GetEffect get, KnownName known, Request request, Slot? result, AnalysisState state)
    {
        var store = state.Graph.Store;
        var asked = request.Shared(engine.VariableRequests.Here(get)) with { Cuts = request.Cuts };
        if (store.Variables.TryGet(FirstShardOf(known.Text), out var first) && first.Cut is { } cut)
        {
            Occurrence? failure = request.Mode == ReuseLiteral.None ? new VariableExists(known.Text) { Difference = VariableRequests.Difference(cut, request), NameScope = state.InnermostNameScope }
                : request.Mode != ReuseLiteral.Unknown ? VariableRequests.Differing(known.Text, cut, request)
                    ?? (cut.Cuts is { } cuts && asked.Cuts is { } others && cuts != others ? new PartitionDiffers(known.Text, IsCut: true) { Cuts = ($"{cuts}", $"{others}") } : null)
                : null;
            return failure is null ? VariableRequests.Got(result, known, isPartitioned: true, Shared(known.Text, state))
                : engine.EventLog.Fail(engine.EventLog.At(failure, get.Location, cut.FirstSeen, state), state, state);
        }

        var isMissing = engine.VariableRequests.PresenceOf(known.Text, state) == Presence.Missing;
        if (isMissing && request.Mode == ReuseLiteral.True)
        {
            return engine.VariableRequests.Missing(get, known.Text, request, state);
        }

        if (isMissing && request.Mode is ReuseLiteral.None or ReuseLiteral.Auto && asked.Cuts is { } wanted && CountOf(wanted) <= MostShards && request is { FullShape: { } shape, Initializer.IsValue: false }
            && engine.VariableRequests.PresenceOf(FirstShardOf(known.Text), state) == Presence.Missing)
        {
            return state.Graph.Frozen is { } frozen ? engine.EventLog.Fail(engine.EventLog.At(new GraphFrozen(known.Text), get.Location, frozen, state), state, state)
                : Created(get, known, [.. Shards(known.Text, request, shape, wanted)], asked, result, [], state);
        }

        first = (first ?? new VariableFacts(null, null, asked.FirstSeen)) with { Cut = asked };
        return VariableRequests.Got(
            result, known, isPartitioned: true,
            engine.VariableRequests.ListedUnknown(known, request, state.WithStore(store.OpenedBelow(known.Text).With(FirstShardOf(known.Text), first)).WithOpenNames(known.Text)));
    }

    /// <summary>The state in which a cut variable was shared once more; its shards are not.</summary>
    public static AnalysisState Shared(string fullName, AnalysisState state) =>
        state.Graph.Store.Variables.TryGet(fullName, out var facts) ? state.WithStore(state.Graph.Store.With(fullName, facts.SharedAgain)) : state;

    /// <summary>Creates shards one after the other; the store holds none before the last is filled.</summary>
    private ImmutableArray<Outcome> Created(
        GetEffect get, KnownName known, ImmutableArray<(string Name, Request Request)> shards, VariableFacts asked, Slot? result, ImmutableArray<AbstractValue> losses, AnalysisState state)
    {
        if (losses.Length < shards.Length)
        {
            var (name, request) = shards[losses.Length];
            return engine.VariableCreation.Drafted(get, name, request, state, (loss, way) => Created(get, known, shards, asked, result, losses.Add(loss), way));
        }

        foreach (var (shard, loss) in shards.Zip(losses, (shard, loss) => (shard, loss)))
        {
            state = engine.VariableCreation.Created(get, shard.Name, shard.Request, loss, state);
        }

        var first = state.Graph.Store.Variables[shards[0].Name];
        var whole = shards[0].Request.Created(asked.FirstSeen) with { Shape = asked.Shape, IsWhole = false, Cuts = asked.Cuts, TimesReused = state.Graph.Store.Variables[shards[0].Name].TimesReused };
        engine.EventLog.Notes.CreatedNames.Add(known.Text);
        return VariableRequests.Got(result, known, isPartitioned: true, state.WithStore(state.Graph.Store.With(shards[0].Name, first with { Cut = asked }).With(known.Text, whole)));
    }

    /// <summary>What is asked for each shard; the first ones are longer where the length does not come out even.</summary>
    private static IEnumerable<(string Name, Request Request)> Shards(string fullName, Request request, ShapeLiteral shape, ShapeLiteral cuts)
    {
        var axis = Math.Max(0, cuts.Dimensions.IndexOf(CountOf(cuts)));
        var (count, length) = (CountOf(cuts), shape.Dimensions[axis]!.Value);
        for (var number = 0; number < count; number++)
        {
            var name = ShardOf(fullName, number);
            yield return (name, request with
            {
                Name = new TextValue(KnownName.Exactly(name)),
                GivenShape = new ConstantValue(new ShapeLiteral(shape.Dimensions.SetItem(axis, (length / count) + (number < length % count ? 1 : 0)))),
                Partitioner = AbstractValue.Null,
                WholeShape = shape,
            });
        }
    }

    private static string ShardOf(string fullName, int number) => FormattableString.Invariant($"{fullName}{Shard}{number}");

    private static int CountOf(ShapeLiteral cuts) => cuts.Dimensions.Max(count => count ?? 1);
}
