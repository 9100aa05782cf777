using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A task that somebody ends by hand.</summary>
/// <param name="Source">What it is ended by.</param>
/// <param name="Field">The field that holds how it has ended; null is in there until then.</param>
internal sealed record SourceTask(AbstractValue Source, MemberId Field) : CompositeValue
{
    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Source];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Source = replace(Source) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Source.FollowsFromProgram(facts);

    /// <inheritdoc/>
    public override string ToString() => $"task of {Source}";
}
