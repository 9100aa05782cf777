using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Engine;

/// <summary>An operation refuses its operands.</summary>
/// <param name="Name">The operation.</param>
internal abstract record OperandsRefused(string Name) : Occurrence(Name);

/// <summary>The operands belong to different graphs.</summary>
/// <param name="Name">The operation.</param>
/// <param name="First">One operand.</param>
/// <param name="Second">Another one.</param>
internal sealed record GraphsDiffer(string Name, string First, string Second) : OperandsRefused(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.OtherGraph;
}

/// <summary>The shapes of the operands do not fit.</summary>
/// <param name="Name">The operation.</param>
/// <param name="Misfit">Why they are refused.</param>
/// <param name="Present">What is there: a shape, or a number of elements.</param>
/// <param name="Asked">What does not go with that.</param>
internal sealed record ShapesRefused(string Name, Misfit Misfit, string Present, string Asked) : OperandsRefused(Name)
{
    /// <inheritdoc/>
    public override string Error => RuntimeNames.ShapesDoNotFit;
}
