using System.Collections.Immutable;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Heap;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Creates variables: fills and penalizes them before the store holds them, by code of the program where that has some for it.</summary>
/// <param name="engine">Runs what is inside, and has the other parts.</param>
internal sealed class VariableCreation(Interpreter engine)
{
    /// <summary>The longest variable of which it is followed how it is filled element by element.</summary>
    private const long MostElements = 1_000;

    /// <summary>Creates a variable that is missing. What fills it may create it too, which is then there.</summary>
    public ImmutableArray<Outcome> Create(GetEffect get, string fullName, Request request, Slot? result, AnalysisState state) => engine.Enumeration.Gather(
        request.Collections, get.Location, state, (listed, way) => CreateListed(get, fullName, request with { Collections = listed }, result, way));

    private ImmutableArray<Outcome> CreateListed(GetEffect get, string fullName, Request request, Slot? result, AnalysisState state) =>
        Filled(get, request, state, filled => engine.VariableRequests.PresenceOf(fullName, filled) != Presence.Missing
            ? engine.VariableRequests.FromStore(get, request, result, filled)
            : Penalized(get, fullName, request, filled, (loss, way) => VariableRequests.Got(result, KnownName.Exactly(fullName), isPartitioned: false, Created(get, fullName, request, loss, way))));

    /// <summary>Fills and penalizes a variable that no store is to hold yet, and goes on with the penalty.</summary>
    public ImmutableArray<Outcome> Drafted(GetEffect get, string fullName, Request request, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then) =>
        Filled(get, request, state, filled => Penalized(get, fullName, request, filled, then));

    /// <summary>The state in which a variable was created, and its penalty is listed.</summary>
    public AnalysisState Created(GetEffect get, string fullName, Request request, AbstractValue loss, AnalysisState state) => WithLoss(loss, Created(get, fullName, request, state));

    /// <summary>Asks an initializer of the program which shape and element type it brings, if it says anything of that.</summary>
    public ImmutableArray<Outcome> WithOwnInitializer(GetEffect get, Request request, AnalysisState state, Func<Request, AnalysisState, ImmutableArray<Outcome>> then)
    {
        return request.GivenInitializer is not ObjectValue initializer || !request.BringsItsOwn ? then(request, state)
            : Ask(RuntimeNames.OwnShapeGetter, state, (shape, asked) => Ask(RuntimeNames.OwnDTypeGetter, asked, (dtype, way) => then(request with { AskedInitializer = (initializer, Answer(shape, dtype)) }, way)));

        ImmutableArray<Outcome> Ask(string getter, AnalysisState before, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> next) => LibraryCallbacks.Find(initializer, getter) is null
            ? next(AbstractValue.Null, before)
            : engine.LibraryCallbacks.Run(initializer, getter, before.Graph.Prefix, [], get.Location, before, next);

        InitializerLiteral? Answer(AbstractValue shape, AbstractValue dtype) => (shape, dtype) switch
        {
            (ConstantValue { Value: ShapeLiteral own }, ConstantValue { Value: null }) => new InitializerLiteral(IsValue: true, own, request.DType),
            (ConstantValue { Value: ShapeLiteral own }, ConstantValue { Value: DTypeLiteral type }) => new InitializerLiteral(IsValue: true, own, type),
            (ConstantValue { Value: null }, ConstantValue { Value: null }) => new InitializerLiteral(IsValue: false),
            _ => null,
        };
    }

    /// <summary>The state in which a variable was created.</summary>
    public AnalysisState Created(GetEffect get, string fullName, Request request, AnalysisState state)
    {
        var (named, operation) = state.TakingVariable(fullName);
        return named
            .WithStore(named.Graph.Store.With(fullName, request.Created(engine.VariableRequests.Here(get)) with { OperationName = operation, TimesReused = engine.Context.AsksForTimesReused ? 0 : null }))
            .WithListed(new PresentValue(KnownName.Exactly(fullName)) { IsStored = true }, request.Trainable, request.Collections);
    }

    /// <summary>The state in which a variable may have been created, and code of the program may have run for that.</summary>
    public AnalysisState MayHaveRun(string fullName, Request request, AnalysisState state)
    {
        var after = new[] { request.GivenInitializer, request.Extras?.Regularizer }.OfType<ObjectValue>().Aggregate(state, (way, owner) => engine.Escapes.MayHaveRun(owner, way));
        return request.Extras?.Regularizer is ConstantValue { Value: null } ? after : WithLoss(AbstractValue.Lost, after.WithOpenNames(PenaltyPrefix(fullName)));
    }

    private ImmutableArray<Outcome> Filled(GetEffect get, Request request, AnalysisState state, Func<AnalysisState, ImmutableArray<Outcome>> then)
    {
        var facts = request.Created(engine.VariableRequests.Here(get));
        if (facts is { Initializer.MadeBy: { } maker, Shape: { } filled } && UsualNames.GivesFractions.TryGetValue(maker, out var asksFirst)
            && (facts.DType is { IsFraction: false } ? asksFirst || !filled.Dimensions.Contains(0) : maker == UsualNames.Orthogonal && filled.Dimensions.Length < 2))
        {
            return Outcomes.Throwing(Exceptions.OfArgument, state);
        }

        if (request.GivenInitializer is not ObjectValue initializer)
        {
            return then(state);
        }

        var (prepared, elements) = Elements(facts.Shape, state);
        return engine.LibraryCallbacks.Run(
            initializer, RuntimeNames.Fill, KnownName.Exactly(""), [elements, new PresentValue { Shape = facts.Shape, DType = facts.DType, WholeShape = request.WholeShape ?? facts.Shape }], get.Location, prepared, (_, way) => then(way));
    }

    /// <summary>The elements of a variable that are to be filled.</summary>
    private static (AnalysisState State, AbstractValue Elements) Elements(ShapeLiteral? shape, AnalysisState state)
    {
        if (shape is not { IsFullyDefined: true })
        {
            return (state, AbstractValue.Lost);
        }

        var length = shape.Dimensions.Aggregate(1L, (product, axis) => Math.Min(product * axis!.Value, int.MaxValue));
        var (added, made) = Objects.Made(ObjectLayout.Of(BasicTypes.ArrayOfDoubles), state);
        var rest = new OpaqueSymbol(added.NextId, null, ValueDomain.Any) { IsDetermined = true };
        added = added with { NextId = added.NextId + 1 };
        var contents = length <= MostElements ? SequenceContents.Of(Enumerable.Repeat(new ConstantValue(0d), (int)length)) : SequenceContents.Unknown(rest);
        return (added.WithObject(made, HeapObject.Empty with { Contents = contents }), added.Viewed(made, new ConstantValue(0L), new ConstantValue(length)));
    }

    /// <summary>Goes on with the penalty on a variable: null where there is none, something that is not known where there may be one.</summary>
    private ImmutableArray<Outcome> Penalized(
        GetEffect get, string fullName, Request request, AnalysisState state, Func<AbstractValue, AnalysisState, ImmutableArray<Outcome>> then)
    {
        var facts = request.Created(engine.VariableRequests.Here(get));
        switch (request.Extras?.Regularizer)
        {
            case ConstantValue { Value: null }:
                return then(AbstractValue.Null, state);
            case PresentValue { MadeBy: { } maker } when facts.DType is { } dtype && UsualNames.OfPenalties.TryGetValue(maker, out var usual):
                return then(dtype.IsFraction ? Penalty(PenaltyPrefix(fullName) + usual, dtype, state) : AbstractValue.Null, state);
            case ObjectValue regularizer:
                var (_, operation) = state.TakingVariable(fullName);
                var variable = new PresentValue(KnownName.Exactly(fullName))
                {
                    Shape = facts.Shape,
                    DType = facts.DType,
                    IsTrainable = facts.IsTrainable,
                    Graph = state.KnownGraph,
                    IsStored = true,
                    OperationName = operation,
                };
                var (held, penalty) = state.Holding(AbstractValue.Lost);
                var asked = engine.LibraryCallbacks.Run(
                    regularizer, RuntimeNames.Loss, KnownName.Exactly(PenaltyPrefix(fullName)), [variable], get.Location, held, (loss, way) => Outcomes.At(way.WithValue(penalty, loss)));
                return engine.Then([.. asked.Select(outcome => outcome.Exit is { Kind: JumpKind.Throw } ? outcome with { State = Released(fullName, outcome.State) } : outcome)], way => then(way.Read(penalty), way.WithoutValue(penalty)));
            default:
                return then(AbstractValue.Lost, state.WithOpenNames(PenaltyPrefix(fullName)));
        }
    }

    /// <summary>The state behind a regularizer that has failed: the names of its operations are free again.</summary>
    private static AnalysisState Released(string fullName, AnalysisState state) => state.WithGraph(state.Graph with { Names = state.Graph.Names.Released(PenaltyPrefix(fullName)) });

    private static PresentValue Penalty(string name, DTypeLiteral dtype, AnalysisState state) =>
        new() { Shape = new ShapeLiteral([]), DType = dtype, Graph = state.KnownGraph, OperationName = KnownName.Exactly(name) };

    private static AnalysisState WithLoss(AbstractValue loss, AnalysisState state) => loss is ConstantValue { Value: null } ? state
        : state.WithGraph(state.Graph with { Collections = state.Graph.Collections.WithTensor(CollectionKeys.Losses, loss) });

    private static string PenaltyPrefix(string fullName) => fullName + "/Regularizer/";
}
