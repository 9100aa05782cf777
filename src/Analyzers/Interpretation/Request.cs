using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Interpretation;

/// <summary>What a get asks for, with the scope's defaults filled in.</summary>
/// <param name="Shape">The shape, null where none is given or it is not known.</param>
/// <param name="HasNoShape">Whether certainly none is given.</param>
/// <param name="DType">The element type, null where it is not known.</param>
/// <param name="Initializer">The initializer.</param>
internal sealed record Request(ShapeLiteral? Shape, bool HasNoShape, DTypeLiteral? DType, AbstractValue Initializer)
{
    private bool BringsShape => Initializer is ConstantValue { Value: InitializerLiteral { BringsShape: true } };

    /// <summary>Whether it gives a shape and an initializer that brings its own: that is refused before the store is asked.</summary>
    public bool IsContradictory => BringsShape && Shape is not null;

    /// <summary>Whether nothing can be created for want of a full shape.</summary>
    public bool CannotCreate => Shape is { IsPartial: true } || (HasNoShape && !BringsShape && Initializer is not UnknownValue);

    /// <summary>The request of a get in a state.</summary>
    public static Request Of(GetEffect get, AnalysisState state) => new(
        Literal<ShapeLiteral>(state.Evaluate(get.Shape)),
        state.IsNull(get.Shape),
        state.IsNull(get.DType) ? state.Scope.DType : Literal<DTypeLiteral>(state.Evaluate(get.DType)),
        state.IsNull(get.Initializer) ? state.Scope.Initializer : state.Evaluate(get.Initializer));

    /// <summary>What is known of a variable that this request creates or finds.</summary>
    public VariableFacts Facts(Location location) => new(Shape is { IsFullyDefined: true } ? Shape : null, DType, location);

    private static T? Literal<T>(AbstractValue value)
        where T : class => (value as ConstantValue)?.Value as T;
}
