namespace ScopeLint.Analyzers.Effects;

/// <summary>Code that is not followed runs here and may throw.</summary>
internal sealed record MayFailEffect : Effect;

/// <summary>Throws an exception of the framework where a condition certainly holds. Where that is not known, the code is taken to go on.</summary>
/// <param name="Condition">The condition, or what gives the exception.</param>
/// <param name="Thrown">The exception, if the condition gives no other.</param>
internal sealed record FailEffect(Term Condition, TypeId Thrown) : Effect
{
    /// <summary>Whether no handler is around in the body itself, so that only one of a caller can catch it.</summary>
    public bool IsOutwards { get; init; }

    /// <summary>Whether the exception may be of a type that derives from the one told.</summary>
    public bool MayBeDerived { get; init; }
}
