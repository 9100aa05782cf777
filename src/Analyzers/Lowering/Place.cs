using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Where an assignment puts its value, its operands evaluated.</summary>
internal abstract record Place(ITypeSymbol? Type);

/// <summary>A slot.</summary>
internal sealed record SlotPlace(Slot Slot, ITypeSymbol? Type) : Place(Type);

/// <summary>A field, or what is nothing but one.</summary>
internal sealed record FieldPlace(Term? Receiver, ISymbol Field, ITypeSymbol? Type) : Place(Type);

/// <summary>A property or indexer.</summary>
internal sealed record PropertyPlace(IPropertyReferenceOperation Reference, Term? Receiver, ImmutableArray<Term> Arguments) : Place(Reference.Type);

/// <summary>A part of a larger value, such as an element: writing it changes the whole.</summary>
internal sealed record PartPlace(Term Whole, Term Part, ITypeSymbol? Type) : Place(Type);

/// <summary>A part of a value of its own, which its slot holds: writing it makes another value of it.</summary>
internal sealed record CopyPlace(Slot? Holder, Term Part, ITypeSymbol? HolderType, ITypeSymbol? Type) : Place(Type);

/// <summary>A place that is not followed.</summary>
internal sealed record UnknownPlace(ITypeSymbol? Type) : Place(Type);
