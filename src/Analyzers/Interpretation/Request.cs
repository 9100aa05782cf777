using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What a get asks for, with the scope's defaults filled in.</summary>
/// <param name="Shape">The shape, null where none is given or it is not known.</param>
/// <param name="HasNoShape">Whether certainly none is given.</param>
/// <param name="DType">The element type, null where it is not known.</param>
/// <param name="HasNoDType">Whether certainly none is given, so that <paramref name="DType"/> is the scope's.</param>
/// <param name="Initializer">What is known of the initializer, null where nothing is; a plain one where there is none.</param>
/// <param name="HasOwnInitializer">Whether the initializer is the get's own, not the scope's.</param>
internal sealed record Request(
    ShapeLiteral? Shape, bool HasNoShape, DTypeLiteral? DType, bool HasNoDType, InitializerLiteral? Initializer, bool HasOwnInitializer)
{
    /// <summary>Why it is refused before the store is asked: a value as initializer, and a shape or another element type beside it; null
    /// where it is not.</summary>
    public Refusal? Contradiction =>
        Initializer is not { IsValue: true } ? null
        : HasOwnInitializer && HasOtherDType ? Refusal.ValueOfOtherType
        : Shape is not null ? Refusal.ValueAndShape
        : null;

    /// <summary>Why nothing can be created: for want of a full shape, or because the scope's initializer has another element type; null where
    /// it can.</summary>
    public Refusal? Obstacle =>
        Shape is { IsPartial: true } ? Refusal.PartialShape
        : HasNoShape && Initializer is { IsValue: false } ? Refusal.NoShape
        : HasOtherDType ? Refusal.ValueOfOtherType
        : null;

    private bool HasOtherDType => !HasNoDType && DType is not null && Initializer is { DType: { } own } && own != DType;

    /// <summary>The request of a get in a state.</summary>
    public static Request Of(GetEffect get, AnalysisState state)
    {
        var hasNoDType = state.IsNull(get.DType);
        var hasOwnInitializer = !state.IsNull(get.Initializer);
        var initializer = hasOwnInitializer ? state.Evaluate(get.Initializer) : state.Scope.Initializer;
        return new Request(
            Literal<ShapeLiteral>(state.Evaluate(get.Shape)),
            state.IsNull(get.Shape),
            hasNoDType ? state.Scope.DType : Literal<DTypeLiteral>(state.Evaluate(get.DType)),
            hasNoDType,
            initializer is ConstantValue { Value: null } ? new InitializerLiteral(IsValue: false) : Literal<InitializerLiteral>(initializer),
            hasOwnInitializer);
    }

    /// <summary>What is known of a variable that this request creates.</summary>
    public VariableFacts Created(Trace firstSeen) => Initializer switch
    {
        { IsValue: false } => Shared(firstSeen),
        { IsValue: true } value => new VariableFacts(value.Shape, value.DType, firstSeen),
        null => new VariableFacts(FullShape, HasNoDType ? null : DType, firstSeen),
    };

    /// <summary>What is known of a variable that this request shares.</summary>
    public VariableFacts Shared(Trace firstSeen) => new(FullShape, DType, firstSeen);

    private ShapeLiteral? FullShape => Shape is { IsFullyDefined: true } ? Shape : null;

    private static T? Literal<T>(AbstractValue value)
        where T : class => (value as ConstantValue)?.Value as T;
}
