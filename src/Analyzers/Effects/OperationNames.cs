namespace ScopeLint.Analyzers.Effects;

/// <summary>Takes a name for an operation: it is made unique under the current name scope.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Name">The name asked for.</param>
/// <param name="Result">Where the name goes that is taken; null where nothing asks for it.</param>
/// <param name="Location">The call.</param>
internal sealed record UniqueNameEffect(Term Graph, Term Name, Slot? Result, Site Location) : Effect;

/// <summary>The prefix of the name scope that is current where the term is evaluated.</summary>
internal sealed record CurrentNameScopeTerm : Term;

/// <summary>The prefix that a name scope stands for, or the name scope that a variable scope was first opened with.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NameScopePrefixTerm(Term Scope) : Term;

/// <summary>The name of a tensor, or of a variable: that of its operation, and which of its outputs it is; a variable that is cut has none of its own.</summary>
/// <param name="Tensor">The tensor or variable.</param>
internal sealed record TensorNameTerm(Term Tensor) : Term;
