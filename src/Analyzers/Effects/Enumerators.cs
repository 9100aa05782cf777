namespace ScopeLint.Analyzers.Effects;

/// <summary>Makes an enumerator, which stands in front of the first element.</summary>
/// <param name="Result">Where it goes.</param>
/// <param name="Source">What it goes through. One that is an enumerator itself stays what it is.</param>
internal sealed record EnumeratorEffect(Slot Result, Term Source) : Effect;

/// <summary>Moves an enumerator to its next element.</summary>
/// <param name="Enumerator">The enumerator.</param>
/// <param name="Result">Where the answer goes whether there is one.</param>
/// <param name="Location">The call.</param>
internal sealed record MoveNextEffect(Term Enumerator, Slot Result, Site Location) : Effect
{
    /// <summary>Whether an enumerator that is not known may be one of the project that reaches the library.</summary>
    public bool MayReachLibrary { get; init; }
}

/// <summary>The element at which an enumerator stands.</summary>
internal sealed record CurrentTerm(Term Enumerator) : Term;
