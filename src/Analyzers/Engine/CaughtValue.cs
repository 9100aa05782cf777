using ScopeLint.Analyzers.Bindings;
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
    /// <summary>What a property says of it.</summary>
    public AbstractValue this[string property] => property switch
    {
        RuntimeNames.Error => Error,
        RuntimeNames.VariableName => VariableName,
        RuntimeNames.RuleId when Failure.Library is null => Failure.What.RuleId is { } rule ? new TextValue(KnownName.Exactly(rule)) : Null,
        RuntimeNames.NearestName when Failure.What is not VariableMissing => Null,
        RuntimeNames.NearestName when Failure.What is VariableMissing { IsNearestKnown: true, Nearest: var nearest } => nearest is null ? Null : new TextValue(KnownName.Exactly(nearest)),
        RuntimeNames.FirstCreatedAt when Failure.What is VariableExists or ShapeDiffers or PartitionDiffers => SomeObject,
        RuntimeNames.FirstCreatedAt when Failure.What is not DTypeDiffers => Null,
        _ => Lost,
    };

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Error, VariableName];

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => true;

    /// <inheritdoc/>
    public override string ToString() => $"{Type?.Name ?? "exception"} of {Failure.What.GetType().Name}";
}
