using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>What an operator, a conversion or a member of the framework makes of known values, whatever the host, the version of the framework
/// and the culture.</summary>
/// <param name="Member">Which one.</param>
/// <param name="Operands">The values, the object first.</param>
/// <param name="Otherwise">What it is where they are not all known, or it says nothing of these.</param>
internal sealed record KnownCallTerm(string Member, ImmutableArray<Term> Operands, Term Otherwise) : Term;

/// <summary>The culture that is the same everywhere.</summary>
internal sealed record InvariantCultureTerm : Term;

/// <summary>What ends a line, as the platform has it.</summary>
internal sealed record LineEndTerm : Term;

/// <summary>A text in which a format has put values.</summary>
/// <param name="Format">The format.</param>
/// <param name="Values">The values.</param>
/// <param name="Texts">Their texts where the format says no more.</param>
/// <param name="Otherwise">What it is where the format is not known.</param>
internal sealed record FormatTerm(Term Format, ImmutableArray<Term> Values, ImmutableArray<Term> Texts, Term Otherwise) : Term;

/// <summary>What a culture has a say in.</summary>
/// <param name="Culture">The culture.</param>
/// <param name="Invariant">What it is by the culture that is the same everywhere.</param>
/// <param name="Otherwise">What it is by others.</param>
internal sealed record CulturalTerm(Term Culture, Term Invariant, Term Otherwise) : Term;

/// <summary>Which exception a call of a member throws on known values; false where it throws none of them.</summary>
/// <param name="Call">The call.</param>
/// <param name="Exceptions">The exceptions that may be asked for.</param>
/// <param name="IsRisky">Whether it may well throw where it is not followed.</param>
internal sealed record ThrownTerm(KnownCallTerm Call, ImmutableArray<TypeId> Exceptions, bool IsRisky) : Term;

/// <summary>A type as a value. Element types and exceptions have literals of their own.</summary>
/// <param name="Type">The type.</param>
internal sealed record TypeLiteral(TypeId Type)
{
    private static readonly char[] Separators = ['.', '+', '!'];

    /// <summary>What its objects are like, where it stands for a type parameter of which members are asked; null elsewhere.</summary>
    public ObjectLayout? Instance { get; init; }

    /// <summary>The names of an enum's members, where it stands for a type parameter; empty elsewhere.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Their values.</summary>
    public ImmutableArray<long> Numbers { get; init; } = [];

    /// <summary>Whether they are put together.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Its constructor without parameters, where it stands for a type parameter that is constructed; null elsewhere.</summary>
    public MemberId? Constructor { get; init; }

    /// <summary>Its name as reflection gives it.</summary>
    public string Name => Type.Definition.Substring(Type.Definition.LastIndexOfAny(Separators) + 1);

    /// <inheritdoc/>
    public bool Equals(TypeLiteral? other) => other is not null && Type.Equals(other.Type);

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Type.DisplayName;
}

/// <summary>The static part of a constructed type, as the receiver of its static members.</summary>
/// <param name="Type">The definition.</param>
/// <param name="Arguments">What its type parameters stand for.</param>
internal sealed record StaticTypeTerm(TypeId Type, ImmutableArray<TypeArgument> Arguments) : Term;

/// <summary>Runs the static initializers and the static constructor of a type, where they have not run yet.</summary>
/// <param name="Statics">What stands for all of that.</param>
/// <param name="IsExact">Whether they run right here, and not at some moment before.</param>
/// <param name="Location">What uses the type.</param>
internal sealed record RunStaticsEffect(MemberId Statics, bool IsExact, Site Location) : Effect, IFitting
{
    /// <inheritdoc/>
    public bool Fits => Statics.ContainingType is not null;

    /// <summary>Whether they do nothing with scopes and variables, so that it only matters what they leave in fields.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>The constructed type; null where the type is not generic.</summary>
    public StaticTypeTerm? Type { get; init; }
}

/// <summary>One value so many times.</summary>
internal sealed record RepeatTerm(Term Value, Term Count) : Term;

/// <summary>The type of an object.</summary>
/// <param name="Value">The object.</param>
/// <param name="Otherwise">What is known where the object is not.</param>
internal sealed record RuntimeTypeTerm(Term Value, Term Otherwise) : Term;
