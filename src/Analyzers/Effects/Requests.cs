namespace ScopeLint.Analyzers.Effects;

/// <summary>A part of a request for a variable, as a custom getter sees it.</summary>
internal enum RequestPart
{
    /// <summary>The full name.</summary>
    Name,

    /// <summary>The shape.</summary>
    Shape,

    /// <summary>The element type.</summary>
    DType,

    /// <summary>The initializer.</summary>
    Initializer,

    /// <summary>The partitioner.</summary>
    Partitioner,

    /// <summary>Whether to create, to share, or whichever is possible.</summary>
    Reuse,

    /// <summary>Whether training changes what is created.</summary>
    Trainable,

    /// <summary>The names of the collections that list what is created.</summary>
    Collections,
}

/// <summary>A part of a request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Part">The part.</param>
internal sealed record RequestPartTerm(Term Request, RequestPart Part) : Term;

/// <summary>A request that differs from another in one part.</summary>
/// <param name="Request">The other.</param>
/// <param name="Part">The part.</param>
/// <param name="Value">What it is here.</param>
internal sealed record ChangedRequestTerm(Term Request, RequestPart Part, Term Value) : Term;
