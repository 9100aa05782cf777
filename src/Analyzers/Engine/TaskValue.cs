using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>A task that has come to its end.</summary>
/// <param name="Result">Its result.</param>
/// <param name="Fault">The exception that it holds; null where it holds none.</param>
internal sealed record TaskValue(AbstractValue Result, Exit? Fault = null) : CompositeValue
{
    /// <summary>Whether it has come to its end by now for certain: others are taken to have, as long as nobody asks.</summary>
    public bool HasEnded { get; init; }

    /// <summary>The numbers of the runs that may still be on their way.</summary>
    public StructuralList<int> Pending { get; init; } = StructuralList<int>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Result];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with { Result = replace(Result) };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Result.FollowsFromProgram(facts);

    /// <summary>The task of all of several; null where it is not known how one of them ends.</summary>
    public static TaskValue? All(IEnumerable<AbstractValue> tasks)
    {
        var all = tasks.Select(Of).ToList();
        return all.Any(task => task is null) ? null
            : new TaskValue(
                new ListValue(StructuralList<AbstractValue>.Of(all.Select(task => task!.Result)), IsTuple: false), all.Select(task => task!.Fault).FirstOrDefault(fault => fault is not null))
            {
                HasEnded = all.All(task => task!.HasEnded),
                Pending = StructuralList<int>.Of(all.SelectMany(task => task!.Pending.Items)),
            };
    }

    /// <summary>Whether it has come to an end; null where it is not known.</summary>
    public AbstractValue? EndsBy(TaskEnd end) => !HasEnded ? null
        : end == TaskEnd.Any ? AbstractValue.True
        : Fault is null ? AbstractValue.Of(end == TaskEnd.Success)
        : end == TaskEnd.Success ? AbstractValue.False
        : null;

    /// <summary>A value as a task: what an async method gives that nobody waits for stands for its task. Null where it is not known.</summary>
    public static TaskValue? Of(AbstractValue value) => value switch
    {
        TaskValue task => task,
        UnknownValue or Symbolic or FunctionValue or ConstantValue { Value: null } => null,
        _ => new TaskValue(value),
    };

    /// <inheritdoc/>
    public override string ToString() => Fault is null ? $"task {Result}" : "failed task";
}
