using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>An exception of the library that was caught.</summary>
/// <param name="Failure">The mistake that made the library throw it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Error">What it says went wrong.</param>
/// <param name="VariableName">The variable that it names.</param>
internal sealed record CaughtValue(Event Failure, TypeId? Type, AbstractValue Error, AbstractValue VariableName) : ExceptionValue(Type)
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Error, VariableName];

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => $"{Type?.Name ?? "exception"} of {Failure.What.GetType().Name}";
}
