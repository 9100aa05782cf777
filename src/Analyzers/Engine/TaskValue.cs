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

    /// <summary>Whether it was given up before its end, where it holds an exception; null where that is not known.</summary>
    public bool? IsCancelled { get; init; }

    /// <summary>All exceptions that it holds, where it is one of several.</summary>
    public StructuralList<Exit> Faults { get; init; } = StructuralList<Exit>.Empty;

    /// <summary>The numbers of the runs that may still be on their way.</summary>
    public StructuralList<int> Pending { get; init; } = StructuralList<int>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<AbstractValue> Components => [Result, .. All.Select(fault => fault.Value).OfType<AbstractValue>()];

    /// <inheritdoc/>
    public override CompositeValue With(Func<AbstractValue, AbstractValue> replace) => this with
    {
        Result = replace(Result),
        Fault = Fault is null ? null : Replaced(Fault, replace),
        Faults = Faults.IsEmpty ? Faults : StructuralList<Exit>.Of(Faults.Items.Select(fault => Replaced(fault, replace))),
    };

    /// <inheritdoc/>
    public override bool FollowsFromProgram(ProgramFacts facts) => Result.FollowsFromProgram(facts);

    /// <summary>The exceptions that it holds, in order.</summary>
    public IReadOnlyCollection<Exit> All => !Faults.IsEmpty ? Faults.Items : Fault is null ? [] : [Fault];

    /// <summary>The task of all of several; null where it is not known how one of them ends.</summary>
    public static TaskValue? Of(IEnumerable<TaskValue?> tasks)
    {
        var all = tasks.ToList();
        if (all.Any(task => task is null))
        {
            return null;
        }

        var (failed, cancelled) = (all.Where(task => task is { Fault: not null, IsCancelled: not true }).ToList(), all.Find(task => task!.IsCancelled == true));
        return new TaskValue(
            new ListValue(StructuralList<AbstractValue>.Of(all.Select(task => task!.Result)), IsTuple: false), failed.Count > 0 ? failed[0]!.All.First() : cancelled?.Fault)
        {
            HasEnded = all.All(task => task!.HasEnded),
            IsCancelled = failed.Count == 0 ? cancelled is not null : failed.Exists(task => task!.IsCancelled == false) ? false : null,
            Faults = StructuralList<Exit>.Of(failed.SelectMany(task => task!.All)),
            Pending = StructuralList<int>.Of(all.SelectMany(task => task!.Pending.Items)),
        };
    }

    /// <summary>Whether it has come to an end; null where it is not known.</summary>
    public AbstractValue? EndsBy(TaskEnd end) => !HasEnded ? null
        : end == TaskEnd.Any ? AbstractValue.True
        : Fault is null ? AbstractValue.Of(end == TaskEnd.Success)
        : end == TaskEnd.Success ? AbstractValue.False
        : IsCancelled is { } isCancelled ? AbstractValue.Of(isCancelled == (end == TaskEnd.Cancelled))
        : null;

    /// <summary>A value as a task: what an async method gives that nobody waits for stands for its task. Null where it is not known.</summary>
    public static TaskValue? Of(AbstractValue value) => value switch
    {
        TaskValue task => task,
        UnknownValue or Symbolic or FunctionValue or SourceTask or ConstantValue { Value: null } => null,
        _ => new TaskValue(value),
    };

    private static Exit Replaced(Exit fault, Func<AbstractValue, AbstractValue> replace) => fault.Value is { } value ? fault with { Value = replace(value) } : fault;

    /// <inheritdoc/>
    public override string ToString() => Fault is null ? $"task {Result}" : "failed task";
}
