using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Where an assignment puts its value, its operands evaluated.</summary>
internal abstract record Place(ITypeSymbol? Type);

/// <summary>A slot.</summary>
internal sealed record SlotPlace(Slot Slot, ITypeSymbol? Type) : Place(Type);

/// <summary>What the reference in a slot refers to.</summary>
internal sealed record ReferencePlace(Slot Slot, ITypeSymbol? Type) : Place(Type);

/// <summary>A field, or what is nothing but one.</summary>
internal sealed record FieldPlace(Term? Receiver, ISymbol Field, ITypeSymbol? Type) : Place(Type)
{
    /// <summary>What the source says to be its object; null where it says nothing.</summary>
    public IOperation? Instance { get; init; }
}

/// <summary>A property or indexer.</summary>
internal sealed record PropertyPlace(IPropertyReferenceOperation Reference, Term? Receiver, ImmutableArray<Term> Arguments) : Place(Reference.Type);

/// <summary>An element of a container, or of a tuple.</summary>
internal sealed record ElementPlace(Term Container, Term Index, ITypeSymbol? Type) : Place(Type)
{
    /// <summary>What using an element throws that is not there; null where that is not followed.</summary>
    public string? Missing { get; init; }
}

/// <summary>A place of which only the value is known that is read there.</summary>
internal sealed record ValuePlace(Term Value, ITypeSymbol? Type) : Place(Type);

/// <summary>A place that is not followed.</summary>
internal sealed record UnknownPlace(ITypeSymbol? Type) : Place(Type);
