using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>An exception of which the type is known.</summary>
/// <param name="Type">The type; null where it is not known after all.</param>
internal abstract record ExceptionValue(TypeId? Type) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this;
}

/// <summary>An exception of which nothing is known but its type.</summary>
/// <param name="Type">The type.</param>
internal sealed record TypedException(TypeId? Type) : ExceptionValue(Type)
{
    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => Type?.Name ?? "exception";
}
