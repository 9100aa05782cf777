namespace ScopeLint.Analyzers.Scopes;

/// <summary>Why the arguments of a get cannot be what is meant.</summary>
internal enum Refusal
{
    /// <summary>The initializer is a value, which has a shape of its own, and a shape is given too.</summary>
    ValueAndShape,

    /// <summary>The initializer is a value of another element type than the one asked for.</summary>
    ValueOfOtherType,

    /// <summary>Neither a shape nor a value is given.</summary>
    NoShape,

    /// <summary>The shape leaves a length open.</summary>
    PartialShape,
}
