namespace ScopeLint.Analyzers.Scopes;

/// <summary>Why an operation refuses the shapes of its operands.</summary>
internal enum Misfit
{
    /// <summary>Lined up at the last axis, two lengths are neither equal nor 1.</summary>
    Broadcast,

    /// <summary>A product of something that is no matrix.</summary>
    NoMatrix,

    /// <summary>A product of matrices with different inner lengths.</summary>
    InnerLengths,

    /// <summary>A shape does not hold as many elements as there are.</summary>
    ElementCount,

    /// <summary>An order of axes does not name each of them once.</summary>
    Permutation,

    /// <summary>There is no such axis.</summary>
    Axis,

    /// <summary>A sum without broadcasting of operands that have several shapes.</summary>
    OneShape,

    /// <summary>A value for a variable of another shape.</summary>
    VariableShape,
}
