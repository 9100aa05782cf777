namespace ScopeLint.Analyzers.Interpretation;

/// <summary>How a body is entered from outside.</summary>
/// <param name="Rows">The values that its parameters have, run after run; null where nothing is known of those of a run.</param>
/// <param name="ExpectsFailure">Whether a failure of the library is what is wanted.</param>
internal sealed record TestRun(IReadOnlyList<StructuralList<AbstractValue>?> Rows, bool ExpectsFailure)
{
    /// <summary>A body that anybody may enter with anything.</summary>
    public static readonly TestRun Unknown = new([null], ExpectsFailure: false);
}
