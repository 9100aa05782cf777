using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A value as the source writes it, to be evaluated in a state. Terms have no effects of their own.</summary>
internal abstract record Term
{
    /// <summary>The term of which nothing is known.</summary>
    public static readonly Term Unknown = new UnknownTerm();

    /// <summary>The term for <c>null</c>, and for an optional argument that was not given.</summary>
    public static readonly Term Null = new LiteralTerm(null);

    /// <inheritdoc/>
    public sealed override string ToString() => EffectWriter.Print(this);
}

/// <summary>A value that cannot be followed; a different one each time it is evaluated.</summary>
/// <param name="Type">Its type, which tells which values it can have; null where that does not matter.</param>
/// <param name="IsObject">Whether it certainly is not null: what was just made, opened or got from the store.</param>
/// <param name="Origin">The type that was asked and remembers what it was told, so that its answers hang together; null for other values.</param>
/// <param name="Unstable">What gives a different value each time, such as <c>Guid.NewGuid</c>; null where nothing is known to.</param>
internal sealed record UnknownTerm(TypeId? Type = null, bool IsObject = false, TypeId? Origin = null, string? Unstable = null) : Term
{
    /// <summary>What determines the value, though not in a way that is followed; null where other things may too, such as what somebody
    /// types.</summary>
    public ImmutableArray<Term>? DeterminedBy { get; init; }

    /// <summary>What it depends on among other things.</summary>
    public ImmutableArray<Term> About { get; init; } = [];

    /// <summary>The member of the library that gives the object; null for other values.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Whether that member gives the same object each time.</summary>
    public bool IsSameEachTime { get; init; }
}

/// <summary>A constant: null, a string, a number, a truth value, a <see cref="ShapeLiteral"/>, a <see cref="DTypeLiteral"/>, a
/// <see cref="ReuseLiteral"/> or an <see cref="InitializerLiteral"/>.</summary>
internal sealed record LiteralTerm(object? Value) : Term;

/// <summary>A value whose type says that it is not null, as a check for null sees it: what comes from outside of the program is taken at its word.</summary>
internal sealed record PresumedTerm(Term Value) : Term;

/// <summary>What a slot holds.</summary>
internal sealed record ReadTerm(Slot Slot) : Term;

/// <summary>Two strings, one after the other: concatenation and interpolation.</summary>
internal sealed record ConcatTerm(Term Left, Term Right) : Term;

/// <summary>How a value is written as a text, which is not known.</summary>
internal sealed record WrittenTerm(Term Value) : Term;

/// <summary>The variable scope that is current where the term is evaluated.</summary>
internal sealed record CurrentScopeTerm : Term;

/// <summary>The full name of a variable scope.</summary>
internal sealed record ScopeNameTerm(Term Scope) : Term;

/// <summary>The reuse flag of a variable scope.</summary>
internal sealed record ScopeReuseTerm(Term Scope) : Term;

/// <summary>Which default of a variable scope is asked for.</summary>
internal enum ScopeDefault
{
    /// <summary>The initializer.</summary>
    Initializer,

    /// <summary>The regularizer.</summary>
    Regularizer,

    /// <summary>The caching device.</summary>
    CachingDevice,

    /// <summary>The partitioner.</summary>
    Partitioner,

    /// <summary>What is called to get a variable.</summary>
    CustomGetter,

    /// <summary>The element type.</summary>
    DType,

    /// <summary>Whether variables are resources.</summary>
    UseResource,

    /// <summary>The constraint.</summary>
    Constraint,
}

/// <summary>A default of a variable scope, its own or one that it has taken over.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Default">Which one.</param>
/// <param name="Otherwise">What is known where the scope is not.</param>
internal sealed record ScopeDefaultTerm(Term Scope, ScopeDefault Default, Term Otherwise) : Term;

/// <summary>The full name of a variable.</summary>
internal sealed record VariableNameTerm(Term Variable) : Term;

/// <summary>The default graph where the term is evaluated.</summary>
internal sealed record DefaultGraphTerm : Term;
