using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A tensor that an operation of the library makes, as far as its shape is concerned.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Operands">Its arguments, in the order of the parameters.</param>
internal sealed record TensorTerm(string Operation, ImmutableArray<Term> Operands) : Term;

/// <summary>Runs an operation of the library that refuses operands which do not go together.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Operands">Its arguments, in the order of the parameters; a variable whose value it changes comes first.</param>
/// <param name="Result">Where the tensor goes that it makes; null where nothing asks for it.</param>
/// <param name="Location">The call or operator.</param>
internal sealed record OperationEffect(string Operation, ImmutableArray<Term> Operands, Slot? Result, Site Location) : Effect;

/// <summary>The shape of a tensor or variable.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Otherwise">What is known where its shape is not.</param>
internal sealed record TensorShapeTerm(Term Tensor, Term Otherwise) : Term;

/// <summary>The variables of the default graph, as its collections list them.</summary>
/// <param name="Prefix">How their names begin, or the scope that they are in; null for all.</param>
/// <param name="IsTrainable">Whether only those that training changes count.</param>
/// <param name="Otherwise">What is known where there may be others.</param>
internal sealed record StoredVariablesTerm(Term? Prefix, bool IsTrainable, Term Otherwise) : Term;
