using System.Collections.Immutable;

namespace ScopeLint.Analyzers.Effects;

/// <summary>A tensor that an operation of the library makes, as far as its shape is concerned.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Operands">Its arguments, in the order of the parameters.</param>
internal sealed record TensorTerm(string Operation, ImmutableArray<Term> Operands) : Term;

/// <summary>Runs an operation of the library, which may refuse operands that do not go together, and takes a name.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Operands">Its arguments, in the order of the parameters; a variable whose value it changes comes first.</param>
/// <param name="Result">Where the tensor goes that it makes; null where nothing asks for it.</param>
/// <param name="Location">The call or operator.</param>
internal sealed record OperationEffect(string Operation, ImmutableArray<Term> Operands, Slot? Result, Site Location) : Effect
{
    /// <summary>The name that it asks for, the term for null where it is the usual one; null for what takes no name.</summary>
    public Term? Name { get; init; }

    /// <summary>The element type of the tensor that it makes.</summary>
    public Term DType { get; init; } = Term.Unknown;
}

/// <summary>The shape of a tensor or variable.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Otherwise">What is known where its shape is not.</param>
internal sealed record TensorShapeTerm(Term Tensor, Term Otherwise) : Term;

/// <summary>An initializer that gives the elements of a tensor.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="DType">The type of its elements.</param>
internal sealed record ValueInitializerTerm(Term Tensor, Term DType) : Term;

/// <summary>The variables that a collection of a graph lists.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Key">The name of the collection.</param>
/// <param name="Within">How their names begin, or the scope that they are in; null for all.</param>
/// <param name="Otherwise">What is known where there may be others.</param>
internal sealed record CollectionTerm(Term Graph, Term Key, Term Within, Term Otherwise) : Term
{
    /// <summary>Whether they are in the scope of that name, so that a name that merely begins like it does not count.</summary>
    public bool IsWholeScope { get; init; }

    /// <summary>Whether it is a collection of tensors: variables have others.</summary>
    public bool IsOfTensors { get; init; }

    /// <summary>Their element type; null where it may be any.</summary>
    public Term DType { get; init; } = Null;
}

/// <summary>The variables that a graph holds at a moment, as the texts of a snapshot, in their order.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Otherwise">What is known where there may be others.</param>
internal sealed record SnapshotTerm(Term Graph, Term Otherwise) : Term;

/// <summary>What a snapshot has that an earlier one has not.</summary>
/// <param name="Later">The snapshot.</param>
/// <param name="Earlier">The earlier one.</param>
internal sealed record SinceTerm(Term Later, Term Earlier) : Term;

/// <summary>What a variable or tensor says of itself.</summary>
internal enum TensorPart
{
    /// <summary>Its element type.</summary>
    DType,

    /// <summary>The graph that it belongs to.</summary>
    Graph,

    /// <summary>Whether training changes it.</summary>
    Trainable,

    /// <summary>What has made its first elements.</summary>
    Initializer,

    /// <summary>Its regularizer.</summary>
    Regularizer,

    /// <summary>Its constraint.</summary>
    Constraint,

    /// <summary>Its caching device.</summary>
    CachingDevice,

    /// <summary>Whether it is a resource.</summary>
    UseResource,

    /// <summary>How often it was shared.</summary>
    TimesReused,

    /// <summary>The shards that it is cut into.</summary>
    Parts,

    /// <summary>How many shards it is cut into along each axis.</summary>
    Partitions,

    /// <summary>The shape of the whole variable, as an initializer is told of it.</summary>
    FullShape,
}

/// <summary>What a variable or tensor says of itself.</summary>
/// <param name="Tensor">The variable or tensor.</param>
/// <param name="Part">What is asked.</param>
/// <param name="Otherwise">The answer where it is not known.</param>
internal sealed record TensorPartTerm(Term Tensor, TensorPart Part, Term Otherwise) : Term;
