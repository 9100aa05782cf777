using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>What is asked of a store: a name and what goes with it, with the scope's defaults filled in. Custom getters see it as a value.</summary>
/// <param name="Name">The full name.</param>
/// <param name="GivenShape">The shape; null where none is given.</param>
/// <param name="GivenDType">The element type.</param>
/// <param name="GivenInitializer">The initializer; null where there is none.</param>
/// <param name="Partitioner">The partitioner; null where there is none.</param>
/// <param name="Reuse">Whether to create, to share, or whichever is possible.</param>
/// <param name="Trainable">Whether training changes what is created.</param>
/// <param name="Collections">The names of the collections that list what is created; null for the usual ones.</param>
internal sealed record Request(
    AbstractValue Name, AbstractValue GivenShape, AbstractValue GivenDType, AbstractValue GivenInitializer, AbstractValue Partitioner, AbstractValue Reuse,
    AbstractValue Trainable, AbstractValue Collections) : AbstractValue
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Components.All(part => part.FollowsFromProgram(facts));

    /// <summary>Whether the element type is the scope's.</summary>
    public bool HasNoDType { get; init; }

    /// <summary>Whether the initializer is the get's own, not the scope's.</summary>
    public bool HasOwnInitializer { get; init; }

    /// <summary>What else goes with it, that takes no part in what the variable is; null where that is not known.</summary>
    public ScopeDefaults? Extras { get; init; }

    /// <summary>The shape of the variable of which it asks for a shard; null for a whole one.</summary>
    public ShapeLiteral? WholeShape { get; init; }

    /// <summary>What made the scope reuse; null where nothing did or something else says whether to share.</summary>
    public ReuseCause? Cause { get; init; }

    /// <summary>The shape, null where none is given or it is not known.</summary>
    public ShapeLiteral? Shape => Literal<ShapeLiteral>(GivenShape);

    /// <summary>The element type, null where it is not known.</summary>
    public DTypeLiteral? DType => Literal<DTypeLiteral>(GivenDType);

    /// <summary>What is known of the initializer, null where nothing is; a plain one where there is none.</summary>
    public InitializerLiteral? Initializer =>
        AskedInitializer is { } asked && asked.Of.Equals(GivenInitializer) ? asked.Answer
        : GivenInitializer is ConstantValue { Value: null } or ObjectValue && !BringsItsOwn ? new InitializerLiteral(IsValue: false)
        : Literal<InitializerLiteral>(GivenInitializer);

    /// <summary>Whether an initializer of the program may say of which shape or element type its variables are.</summary>
    public bool BringsItsOwn => GivenInitializer is ObjectValue made
        && (LibraryCallbacks.Find(made, RuntimeNames.OwnShapeGetter) is not null || LibraryCallbacks.Find(made, RuntimeNames.OwnDTypeGetter) is not null);

    /// <summary>What an initializer of the program has said of its variables; null where none was asked.</summary>
    public (ObjectValue Of, InitializerLiteral? Answer)? AskedInitializer { get; init; }

    /// <summary>Whether to create, to share, or whichever is possible.</summary>
    public ReuseLiteral Mode => Reuse is ConstantValue { Value: ReuseLiteral mode } ? mode : ReuseLiteral.Unknown;

    /// <summary>Whether the variable is, or may be, cut into parts.</summary>
    public bool IsPartitioned => Partitioner is not ConstantValue { Value: null } && Shape is not { Dimensions.IsEmpty: true };

    /// <summary>Whether the variable certainly is cut into parts, however many: a partitioner is given, and a shape with an axis.</summary>
    public bool IsCertainlyPartitioned => Partitioner is PresentValue or ObjectValue or PartitionerValue && Shape is { Dimensions.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Name, GivenShape, GivenDType, GivenInitializer, Partitioner, Reuse, Trainable, Collections, .. Extras?.Values ?? []];

    /// <summary>Why it is refused before a store is asked: a value as initializer, and another element type beside it; null where it is not.</summary>
    public Refusal? Contradiction => Initializer is { IsValue: true } && HasOwnInitializer && HasOtherDType ? Refusal.ValueOfOtherType : null;

    /// <summary>Why a store refuses it, whatever it holds: a value as initializer, and a shape; null where it does not.</summary>
    public Refusal? Conflict => Initializer is { IsValue: true } && Shape is not null ? Refusal.ValueAndShape : null;

    /// <summary>How many shards the partitioner makes along each axis; null where that is not known.</summary>
    public ShapeLiteral? Cuts => AskedCuts ?? (Partitioner as PartitionerValue)?.Cuts(FullShape, DType);

    /// <summary>How many shards a partitioner of the program has said that it makes; null where it was not asked, or that is not known.</summary>
    public ShapeLiteral? AskedCuts { get; init; }

    /// <summary>Why nothing can be created: for want of a full shape, or because the scope's initializer has another element type; null where
    /// it can.</summary>
    public Refusal? Obstacle =>
        Shape is { IsPartial: true } ? Refusal.PartialShape
        : GivenShape is ConstantValue { Value: null } && Initializer is { IsValue: false } ? Refusal.NoShape
        : HasOtherDType ? Refusal.ValueOfOtherType
        : null;

    private bool HasOtherDType => !HasNoDType && DType is not null && Initializer is { DType: { } own } && own != DType;

    /// <summary>The shape, where all of it is known.</summary>
    public ShapeLiteral? FullShape => Shape is { IsFullyDefined: true } ? Shape : null;

    /// <summary>The request of a get in a state.</summary>
    public static Request Of(GetEffect get, AnalysisState state)
    {
        var scope = state.Scope;
        var (hasNoDType, hasOwnInitializer, hasOwnPartitioner) = (state.IsNull(get.DType), !state.IsNull(get.Initializer), !state.IsNull(get.Partitioner));
        return new Request(
            new TextValue(scope.Name.Slash(state.EvaluateText(get.Name))),
            state.Evaluate(get.Shape),
            !hasNoDType ? state.Evaluate(get.DType) : scope.DType is { } dtype ? new ConstantValue(dtype) : Unknown,
            hasOwnInitializer ? state.Evaluate(get.Initializer) : scope.Initializer,
            hasOwnPartitioner ? state.Evaluate(get.Partitioner) : scope.Partitioner,
            scope.Reuse == ReuseLiteral.Unknown ? Lost : new ConstantValue(scope.Reuse),
            state.Evaluate(get.Trainable),
            state.Evaluate(get.Collections))
        {
            Extras = scope.Defaults is { } defaults
                ? new ScopeDefaults(Own(get.Regularizer, defaults.Regularizer), Own(get.CachingDevice, defaults.CachingDevice), Own(get.UseResource, defaults.UseResource), Own(get.Constraint, defaults.Constraint))
                : null,
            HasNoDType = hasNoDType,
            HasOwnInitializer = hasOwnInitializer,
            Cause = scope.Cause,
        };

        AbstractValue Own(Term given, AbstractValue otherwise) => state.IsNull(given) ? otherwise : state.Evaluate(given);
    }

    /// <summary>The value of a part.</summary>
    public AbstractValue this[RequestPart part] => part switch
    {
        RequestPart.Name => Name,
        RequestPart.Shape => GivenShape,
        RequestPart.DType => GivenDType,
        RequestPart.Initializer => GivenInitializer,
        RequestPart.Partitioner => Partitioner,
        RequestPart.Reuse => Reuse,
        RequestPart.Trainable => Trainable,
        RequestPart.Collections => Collections,
        _ => Extras?[part] ?? Lost,
    };

    /// <summary>The request with another value for a part.</summary>
    public Request With(RequestPart part, AbstractValue value) => part switch
    {
        RequestPart.Name => this with { Name = value },
        RequestPart.Shape => this with { GivenShape = value, AskedCuts = null },
        RequestPart.DType => this with { GivenDType = value },
        RequestPart.Initializer => this with { GivenInitializer = value },
        RequestPart.Partitioner => this with { Partitioner = value, AskedCuts = null },
        RequestPart.Reuse => this with { Reuse = value, Cause = Cause is { IsCall: true } ? Cause : null }, // The library goes on to speak of the call too.
        RequestPart.Trainable => this with { Trainable = value },
        RequestPart.Collections => this with { Collections = value },
        _ => this with { Extras = Extras?.With(part, value) },
    };

    /// <summary>What is known of a variable that this request creates.</summary>
    public VariableFacts Created(Trace firstSeen) => (Initializer switch
    {
        { IsValue: false } => Shared(firstSeen),
        { IsValue: true } value => new VariableFacts(value.Shape, value.DType, firstSeen),
        null => new VariableFacts(FullShape, HasNoDType ? null : DType, firstSeen),
    }) with
    {
        IsWhole = !IsPartitioned,
        IsTrainable = TrainableBy(Trainable),
        Initializer = MadeInitializer,
        Extras = Extras?.Kept,
    };

    /// <summary>The initializer of a variable that this request creates, as it says itself.</summary>
    private InitializerLiteral? MadeInitializer => GivenInitializer is not ConstantValue { Value: null } ? Initializer
        : DType is not { } dtype ? new InitializerLiteral(IsValue: false)
        : dtype.IsFraction ? new InitializerLiteral(IsValue: false) { MadeBy = "Initializer.GlorotUniform" }
        : new InitializerLiteral(IsValue: false) { MadeBy = "Initializer.Zeros", IsSameEachTime = true };

    /// <summary>Whether training changes what is made with an argument; null where it is not known.</summary>
    public static bool? TrainableBy(AbstractValue argument) => argument is ConstantValue { Value: var given } ? given is not false : null;

    /// <summary>What is known of a variable that this request shares.</summary>
    public VariableFacts Shared(Trace firstSeen) => new(FullShape, DType, firstSeen);

    /// <summary>What is known of a variable that either was there or is created.</summary>
    public VariableFacts Either(Trace here)
    {
        var (shared, created) = (Shared(here), Created(here));
        return Mode switch
        {
            ReuseLiteral.None => created,
            ReuseLiteral.True => shared,
            _ => new VariableFacts(
                shared.Shape == created.Shape ? shared.Shape : null, shared.DType == created.DType ? shared.DType : null, here),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"request {Name}";

    private static T? Literal<T>(AbstractValue value)
        where T : class => (value as ConstantValue)?.Value as T;
}

/// <summary>What a custom getter is handed to go on with: the getter of the scope outside, and in the end the store itself.</summary>
/// <param name="Graph">The graph whose store it is.</param>
/// <param name="Getters">The custom getters on the way there, the outermost first.</param>
internal sealed record GetterValue(int Graph, StructuralList<AbstractValue> Getters) : AbstractValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => Getters.Items;

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => $"getter behind {Getters}";
}
