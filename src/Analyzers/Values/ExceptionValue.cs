using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>An exception of which the type is known.</summary>
/// <param name="Type">The type; null where it is not known after all.</param>
internal abstract record ExceptionValue(TypeId? Type) : AbstractValue;
