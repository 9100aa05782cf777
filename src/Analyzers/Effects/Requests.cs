using System.Collections.Immutable;

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

    /// <summary>The regularizer.</summary>
    Regularizer,

    /// <summary>The caching device.</summary>
    CachingDevice,

    /// <summary>Whether it is a resource.</summary>
    UseResource,

    /// <summary>The constraint.</summary>
    Constraint,
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

/// <summary>How a partitioner of the library cuts.</summary>
internal enum PartitionerKind
{
    /// <summary>Into a fixed number of shards.</summary>
    FixedSize,

    /// <summary>Into shards within a size.</summary>
    WithinSize,

    /// <summary>Into shards of at least a size.</summary>
    OfSize,
}

/// <summary>A partitioner of the library.</summary>
/// <param name="Kind">How it cuts.</param>
/// <param name="Arguments">What it was made with: the number of shards, or their size; the axis; a bound.</param>
internal sealed record PartitionerTerm(PartitionerKind Kind, ImmutableArray<Term> Arguments) : Term, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Arguments.Length >= (Kind == PartitionerKind.FixedSize ? 2 : 3);
}
