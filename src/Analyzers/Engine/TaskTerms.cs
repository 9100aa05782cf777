using System.Collections.Immutable;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Engine;

/// <summary>Tasks, how they have come to their ends, and the exceptions around those that they hold.</summary>
internal static class TaskTerms
{
    /// <summary>What a term says of tasks.</summary>
    public static AbstractValue OfTasks(this AnalysisState state, Term term) => term switch
    {
        CompletedTaskTerm task => new TaskValue(state.Evaluate(task.Value)) { HasEnded = true },
        FailedTaskTerm failed => new TaskValue(AbstractValue.Lost, FaultOf(failed, state)) { HasEnded = true, IsCancelled = failed.IsCancelled },
        SourceTaskTerm { End: FieldTerm { Receiver: { } source, Field: var end } } => new SourceTask(state.Evaluate(source), end),
        EndedTaskTerm ended => state.Evaluate(ended.Task) is var task && state.TaskOf(task) is { } known ? known with { HasEnded = true } : task,
        HasEndedTerm asked => state.Evaluate(asked.Task) is var task && state.EndsBy(task, asked.End) is { } answer ? answer
            : state.Evaluate(asked.Otherwise) is var other && other is UnknownValue && task is TaskValue or SourceTask ? AbstractValue.Lost : other,
        TaskStatusTerm asked => state.StatusOf(state.Evaluate(asked.Task)) ?? state.Evaluate(asked.Otherwise),
        TaskFaultTerm asked => state.FaultOf(state.Evaluate(asked.Task), asked.Type) ?? state.Evaluate(asked.Otherwise),
        OthersMayActTerm others => AbstractValue.Of(state.OthersMayAct() || (others.IsOfLocks && state.IsOnOtherThread)),
        AllTasksTerm all => state.Evaluate(all.Tasks) is var tasks && state.KnownIn(tasks) is { } known
            ? (AbstractValue?)TaskValue.Of(known.Select(state.TaskOf)) ?? Determined.By([.. known])
            : Determined.By(tasks),
        FirstTaskTerm first => state.Evaluate(first.Tasks) is var tasks && state.KnownIn(tasks) is { } known && known.Find(task => !AbstractValue.False.Equals(state.EndsBy(task, TaskEnd.Any))) is { } found
            && AbstractValue.True.Equals(state.EndsBy(found, TaskEnd.Any)) ? new TaskValue(found) { HasEnded = true } : Determined.By(tasks),
        EndedTasksTerm ended => state.Evaluate(ended.Tasks) is var tasks && state.KnownIn(tasks) is { } all && all.TrueForAll(task => state.TaskOf(task) is { HasEnded: true }) ? new ListValue(StructuralList<AbstractValue>.Of(all), IsTuple: false) : Determined.By(tasks),
        _ => AbstractValue.Unknown,
    };

    /// <summary>A value as a task that has come to its end; null where it is not known how it has.</summary>
    public static TaskValue? TaskOf(this AnalysisState state, AbstractValue value) =>
        value is SourceTask { Source: var source, Field: var end } ? state.Field(source, end) as TaskValue : TaskValue.Of(value);

    /// <summary>What a member says of an exception of which nothing is known but its type, and what is inside.</summary>
    public static AbstractValue OfException(AbstractValue exception, MemberId member) => exception is not AggregateValue around ? AbstractValue.Lost : member.Name switch
    {
        Exceptions.Cause when !around.Inner.IsEmpty => around.Inner.Items[0],
        Exceptions.Causes => new ListValue(around.Inner, IsTuple: false),
        Exceptions.Flatten => around.Flat,
        _ => AbstractValue.Lost,
    };

    /// <summary>Whether code that was started may go on at any moment.</summary>
    private static bool OthersMayAct(this AnalysisState state) => state.HasWaited || !state.Pending.IsEmpty;

    private static ImmutableList<AbstractValue>? KnownIn(this AnalysisState state, AbstractValue tasks) => state.ContentsOf(tasks) is { Rest: null, Sequence.Items.Items: { } all } ? all : null;

    /// <summary>Whether a task has come to an end; null where it is not known.</summary>
    private static AbstractValue? EndsBy(this AnalysisState state, AbstractValue task, TaskEnd end) => task switch
    {
        TaskValue known => known.EndsBy(end),
        SourceTask when state.OthersMayAct() => null,
        SourceTask { Source: var source, Field: var field } => state.Field(source, field) switch
        {
            TaskValue known => known.EndsBy(end),
            ConstantValue { Value: null } => AbstractValue.False,
            _ => null,
        },
        _ => null,
    };

    private static ConstantValue? StatusOf(this AnalysisState state, AbstractValue task) =>
        AbstractValue.True.Equals(state.EndsBy(task, TaskEnd.Success)) ? new ConstantValue((long)TaskStatus.RanToCompletion)
        : AbstractValue.True.Equals(state.EndsBy(task, TaskEnd.Failure)) ? new ConstantValue((long)TaskStatus.Faulted)
        : AbstractValue.True.Equals(state.EndsBy(task, TaskEnd.Cancelled)) ? new ConstantValue((long)TaskStatus.Canceled)
        : null;

    private static AbstractValue? FaultOf(this AnalysisState state, AbstractValue task, TypeId type) =>
        AbstractValue.False.Equals(state.EndsBy(task, TaskEnd.Failure)) ? AbstractValue.Null
        : AbstractValue.True.Equals(state.EndsBy(task, TaskEnd.Failure)) && state.TaskOf(task) is { } known ? new AggregateValue(type, StructuralList<AbstractValue>.Of(known.All.Select(ValueOf)))
        : null;

    /// <summary>An exception as far as it is known without what the library says of it.</summary>
    private static AbstractValue ValueOf(Exit fault) => fault switch
    {
        { Value: { } value } => value,
        { Failure: null, Thrown: { } type, IsExact: true } => new TypedException(type),
        _ => AbstractValue.Lost,
    };

    private static Exit FaultOf(FailedTaskTerm failed, AnalysisState state) => failed.Exception is { } exception
        ? ExceptionFlow.Leave(new JumpEffect(JumpKind.Throw, Value: exception, Thrown: failed.Thrown, Cause: exception), state) with { IsUnwound = true }
        : new Exit(JumpKind.Throw, Thrown: failed.Thrown, IsExact: true, IsUnwound: true);
}
