using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers tasks and threads.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class TaskLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>Lowers a call that starts a task or thread, or waits for one; null for other calls.</summary>
    public Term? TaskCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (factory.Context.IsOwn(method))
        {
            return null;
        }

        switch (TaskMembers.Of(method))
        {
            case TaskMember.Run or TaskMember.ContinueWith or TaskMember.StartTask or TaskMember.StartThread or TaskMember.ParallelFor or TaskMember.ParallelForEach or TaskMember.ParallelForEachAsync or TaskMember.ParallelInvoke when factory.Project.ScopesFlow:
                return null; // It runs in the scope that is open here, or at the root: that is the graph's business.
            case TaskMember.Run when TaskUses.Of(call) != TaskUse.Dropped && ArgumentFacts.DelegateLength(call, 0) == 0:
                return StartedUnlessCancelled(call, arguments, [], steps);
            case TaskMember.Run when TaskUses.Of(call) != TaskUse.Dropped && ArgumentFacts.DelegateLength(call, 0) == 1 && call.TargetMethod.Parameters is [_, { Type.SpecialType: SpecialType.System_Object }, ..]:
                return StartedUnlessCancelled(call, arguments, [arguments[1]], steps);
            case TaskMember.ParallelForEachAsync when TaskUses.Of(call) is TaskUse.Awaited or TaskUse.Joined or TaskUse.Blocked && method.Parameters[method.Parameters.Length - 1].Type.TypeKind == TypeKind.Delegate:
                var body = factory.Stable(arguments[arguments.Length - 1], steps);
                lowering.ElementLoops.ForEachElement(arguments[0], (element, inside) => Joined(Started(body, [element, factory.Determined(null, origin: null)], factory.NewResult(), StartKind.Task, call, inside), TaskUses.Of(call), call, inside), call, steps);
                return new CompletedTaskTerm(Term.Null);
            case TaskMember.ContinueWith when receiver is not null && TaskUses.Of(call) != TaskUse.Dropped && ArgumentFacts.DelegateLength(call, 0) == 1 && EndsBefore(call) is { } ends:
                var ended = factory.Snapshot(new EndedTaskTerm(receiver), steps);
                var boolean = factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean);
                var runs = ends.Aggregate((Term?)null, (any, end) => new HasEndedTerm(ended, end, factory.Determined(boolean, null, ended)) is var one && any is null ? one : Terms.Or(any, one)) ?? Terms.True;
                return lowering.Branches.Choice(runs, inside => Started(arguments[0], [ended], factory.NewResult(), StartKind.Continuation, call, inside), _ => GivenUp(), steps);
            case TaskMember.StartTask when receiver is not null && method.Parameters.IsEmpty:
                return Started(receiver, [], factory.SlotOf(call.Instance.Unwrap()), StartKind.Task, call, steps);
            case TaskMember.StartThread when receiver is not null:
                return Started(receiver, arguments, null, StartKind.Thread, call, steps, isMade: true);
            case TaskMember.JoinThread when receiver is not null && method.Parameters.IsEmpty:
                steps.Add(new WaitEffect(receiver, null, TaskUse.Blocked, factory.At(call)));
                return Term.Unknown;
            case TaskMember.WaitForOthers:
                WaitForOthers(call, steps);
                return null; // What it answers is known elsewhere.
            case TaskMember.TryEnter:
                return TryEnter(call, steps);
            case TaskMember.FromResult when arguments.Length == 1:
                return new CompletedTaskTerm(arguments[0]);
            case TaskMember.FromException when arguments.Length == 1:
                return new FailedTaskTerm(arguments[0], factory.Id(call.Arguments[0].Value.Unwrap()?.Type), IsCancelled: false);
            case TaskMember.FromCancelled when arguments.Length == 1:
                return GivenUp();
            case TaskMember.Delay when arguments.Length == 2:
                return UnlessCancelled(call, arguments, inside => lowering.ForeignCalls.ForeignCall(call, receiver, arguments, inside), steps);
            case TaskMember.WhenAny:
                return new FirstTaskTerm(Gathered(call, arguments, steps));
            case TaskMember.Handle when receiver is not null && ArgumentFacts.DelegateLength(call, 0) == 1:
                Handle(call, factory.Stable(receiver, steps), factory.Stable(arguments[0], steps), steps);
                return Term.Unknown;
            case TaskMember.WhenAll:
                return new AllTasksTerm(Gathered(call, arguments, steps));
            case TaskMember.WhenEach:
                return new EndedTasksTerm(Gathered(call, arguments, steps));
            case TaskMember.AsParallel when arguments.Length == 1:
                return arguments[0];
            case TaskMember.WaitAll when method.Parameters.Length == 1:
                return Joined(new AllTasksTerm(Gathered(call, arguments, steps)), TaskUse.Blocked, call, steps);
            case TaskMember.Wait when receiver is not null && method.Parameters.IsEmpty:
                return Joined(receiver, TaskUse.Blocked, call, steps);
            case TaskMember.Awaiter or TaskMember.Same when receiver is not null:
                return receiver;
            case TaskMember.Unwrap when arguments.Length == 1:
                return arguments[0]; // What an asynchronous delegate gives stands for its task.
            case TaskMember.GetResult when receiver is not null:
                return Joined(receiver, TaskUse.Joined, call, steps);
            case (TaskMember.ParallelFor or TaskMember.ParallelForEach or TaskMember.ParallelInvoke) and { } kind:
                return InParallel(kind, call, arguments, steps);
            case TaskMember.ThrowIfCancelled when receiver is not null && lowering.Failures.IsGuarded:
                lowering.Guards.ThrowIf(factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean), null, receiver), factory.Context.Compilation.GetTypeByMetadataName(Exceptions.OperationCanceled), steps);
                return Term.Unknown;
            case TaskMember.EnsureInitialized when arguments.Length == 2 && ArgumentFacts.DelegateLength(call, 1) == 0:
                return lowering.Lazies.Ensured(call, arguments[1], steps);
            default:
                return null;
        }
    }

    /// <summary>How a property asks whether a task has come to its end; null for other properties.</summary>
    private static TaskEnd? EndOf(IPropertySymbol property) => TaskMembers.Of(property) switch
    {
        TaskMember.HasEnded => TaskEnd.Any,
        TaskMember.HasSucceeded => TaskEnd.Success,
        TaskMember.HasFailed => TaskEnd.Failure,
        TaskMember.IsCancelled => TaskEnd.Cancelled,
        _ => null,
    };

    /// <summary>What a property says of how a task has come to its end; null for other properties.</summary>
    public static Term? Answered(IPropertySymbol property, Term task, Func<Term> otherwise, EffectFactory factory) => TaskMembers.Of(property) switch
    {
        TaskMember.Status => new TaskStatusTerm(task, otherwise()),
        TaskMember.Fault => new TaskFaultTerm(task, factory.Id(property.Type)!, otherwise()),
        _ => EndOf(property) is { } end ? new HasEndedTerm(task, end, otherwise()) : null,
    };

    /// <summary>Runs a delegate on another thread.</summary>
    /// <param name="function">The delegate.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="result">Where the task goes.</param>
    /// <param name="kind">What runs it.</param>
    /// <param name="call">The call.</param>
    /// <param name="steps">Where that goes.</param>
    /// <param name="isMade">Whether making the thread has told of it already.</param>
    private Term Started(
        Term function, ImmutableArray<Term> arguments, Slot? result, StartKind kind, IInvocationOperation call, Steps steps, bool isMade = false)
    {
        steps.Add(new StartEffect(function, arguments, result, kind, isMade ? null : lowering.Escapes.StarterOf(call.TargetMethod), factory.At(call)));
        return result is null ? Term.Unknown : new ReadTerm(result);
    }

    /// <summary>Runs a delegate on another thread, unless a token that the call is handed is cancelled already: then its task is.</summary>
    private Term StartedUnlessCancelled(IInvocationOperation call, ImmutableArray<Term> arguments, ImmutableArray<Term> handed, Steps steps) =>
        UnlessCancelled(call, arguments, inside => Started(arguments[0], handed, factory.NewResult(), StartKind.Task, call, inside), steps);

    /// <summary>A task of a call, unless a token that the call is handed is cancelled already: then its task is.</summary>
    private Term UnlessCancelled(IInvocationOperation call, ImmutableArray<Term> arguments, Func<Steps, Term> otherwise, Steps steps)
    {
        if (call.Arguments.FirstOrDefault(argument => TaskTypes.AskingOf(argument.Parameter?.Type) is not null) is not { } token)
        {
            return otherwise(steps);
        }

        var given = factory.Stable(arguments[call.Arguments.IndexOf(token)], steps);
        return lowering.Branches.Choice(lowering.Dispatch.Asked(TaskTypes.AskingOf(token.Parameter?.Type)!, given, Terms.False, call, steps), _ => GivenUp(), otherwise, steps);
    }

    /// <summary>The ends of a task behind which a call lets a delegate run; none where any will do, and null where that is not known.</summary>
    private static ImmutableArray<TaskEnd>? EndsBefore(IInvocationOperation call) => call.Arguments switch
    {
        [_] => [],
        [_, var options] => TaskTypes.EndsBefore(options.Value.Type, options.Value.ConstantValue.Value),
        _ => null,
    };

    /// <summary>A task that was given up.</summary>
    private FailedTaskTerm GivenUp() => new(null, factory.Id(factory.Context.Compilation.GetTypeByMetadataName(Exceptions.TaskCanceled)), IsCancelled: true);

    /// <summary>Asks of each exception inside another one whether it is dealt with: those of which it is not are thrown again, inside another one.</summary>
    private void Handle(IInvocationOperation call, Term exception, Term function, Steps steps)
    {
        var isLeft = factory.NewResult();
        steps.Add(new AssignEffect(isLeft, Terms.False));
        var property = call.TargetMethod.ContainingType.GetMembers(Exceptions.Causes).OfType<IPropertySymbol>().First();
        var causes = lowering.Dispatch.Asked(property.GetMethod!, exception, new MemberTerm(factory.Id(property), exception, []), call, steps);
        lowering.ElementLoops.ForEachElement(
            causes,
            (cause, inside) => inside.Add(new BranchEffect(
                lowering.ElementLoops.Applied(function, [cause], call, inside), Effect.Nothing, new AssignEffect(isLeft, Terms.True))),
            call, steps);
        steps.Add(new BranchEffect(new ReadTerm(isLeft), new JumpEffect(JumpKind.Throw, Thrown: factory.Id(call.TargetMethod.ContainingType), IsExact: true), Effect.Nothing));
    }

    /// <summary>Takes a lock if no other thread holds it, which is not known of threads that are on their way.</summary>
    private Term TryEnter(IInvocationOperation call, Steps steps)
    {
        var boolean = factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean);
        var isTaken = lowering.Branches.Choice(new OthersMayActTerm { IsOfLocks = true }, _ => factory.Determined(boolean, origin: null), _ => Terms.True, steps);
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.RefKind == RefKind.Ref) is { } told)
        {
            lowering.Places.Write(lowering.Places.Locate(told.Value, steps), isTaken, call, steps);
        }

        return isTaken;
    }

    /// <summary>Waits until another thread does something, unless it has been done already.</summary>
    public void WaitForOthers(IOperation waits, Steps steps) => steps.Add(new WaitEffect(Term.Unknown, null, TaskUse.Blocked, factory.At(waits)));

    public ReadTerm Joined(Term task, TaskUse use, IOperation waits, Steps steps)
    {
        var result = factory.NewResult();
        steps.Add(new WaitEffect(task, result, use, factory.At(waits))
        {
            MayFail = lowering.Failures.IsGuarded && !(waits is IAwaitOperation { Operation: IInvocationOperation { TargetMethod: var method } } && TaskMembers.LetsTimePass(method)),
        });
        return new ReadTerm(result);
    }

    /// <summary>The tasks that a call gets, in one list.</summary>
    private Term Gathered(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) => call.Arguments.Length == 1
        ? lowering.TextCalls.Listed(call.Arguments[0], arguments[0], steps)
        : new ListTerm(arguments, IsTuple: false);

    /// <summary>Runs of a delegate for each number or element that the thread waits for.</summary>
    private Term? InParallel(TaskMember? kind, IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        EndIfCancelled(call, arguments, steps);
        switch (kind, arguments.Length)
        {
            case (TaskMember.ParallelFor, 3 or 4) when HandedInParallel(call) is { } handed && call.Arguments[0].Parameter?.Type.SpecialType == SpecialType.System_Int32:
                var function = factory.Stable(arguments[arguments.Length - 1], steps);
                lowering.ElementLoops.ForEachElement(
                    new RangeTerm(arguments[0], new BinaryTerm(TermOperator.Subtract, arguments[1], arguments[0])), (element, inside) => Run(function, [element, .. Others(handed, element)], inside), call, steps);
                return Term.Unknown;
            case (TaskMember.ParallelForEach, 2 or 3) when HandedInParallel(call) is { } handed && ContainerTypes.KindOf(SourceOf(call.Arguments[0].Value)?.Type) is { } source && (handed < 3 || source == ContainerKind.Sequence):
                var (body, elements) = (factory.Stable(arguments[arguments.Length - 1], steps), factory.Stable(arguments[0], steps));
                lowering.ElementLoops.ForEachElement(
                    handed < 3 ? elements : new RangeTerm(Terms.Zero, factory.Snapshot(new LengthTerm(elements), steps)),
                    (element, inside) => Run(body, [handed < 3 ? element : factory.Snapshot(new ElementTerm(elements, element), inside), .. Others(handed, element)], inside), call, steps);
                return Term.Unknown;
            case (TaskMember.ParallelInvoke, 1 or 2) when call.Arguments[arguments.Length - 1].Value.WrittenElements() is { } functions:
                foreach (var one in lowering.Operands.InOrder(functions, steps))
                {
                    Run(one, [], steps);
                }

                return Term.Unknown;
            default:
                return null;
        }

        void Run(Term run, ImmutableArray<Term> with, Steps inside) => Started(run, with, null, StartKind.Parallel, call, inside);

        // The state by which it could stop the others, and the place of the element.
        static ImmutableArray<Term> Others(int handed, Term place) => handed switch { 1 => [], 2 => [Term.Unknown], _ => [Term.Unknown, place] };
    }

    /// <summary>What a call in parallel goes through, whatever says that it does.</summary>
    private static IOperation? SourceOf(IOperation source) =>
        source.Unwrap() is IInvocationOperation { TargetMethod: var method, Arguments: [var sequence] } && TaskMembers.Of(method) == TaskMember.AsParallel ? sequence.Value.Unwrap() : source.Unwrap();

    /// <summary>Ends the path if the options of a call have a token that is cancelled already.</summary>
    private void EndIfCancelled(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        if (call.Arguments.FirstOrDefault(argument => TaskTypes.TokenOf(argument.Parameter?.Type) is not null) is { } options)
        {
            var getter = TaskTypes.TokenOf(options.Parameter?.Type)!;
            var token = lowering.SourceCalls.SourceCall(getter, factory.Stable(arguments[call.Arguments.IndexOf(options)], steps), [], factory.NewResult(), call, steps);
            var isCancelled = lowering.Dispatch.Asked(TaskTypes.AskingOf(getter.ReturnType)!, token, Terms.False, call, steps);
            lowering.Guards.ThrowIf(isCancelled, factory.Context.Compilation.GetTypeByMetadataName(Exceptions.OperationCanceled), steps);
        }
    }

    /// <summary>How many parameters a delegate has that is run in parallel for each element; null where it may do more than to look at them.</summary>
    private static int? HandedInParallel(IInvocationOperation call)
    {
        var parameters = call.TargetMethod.Parameters;
        if (parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Delegate && parameter.Ordinal < parameters.Length - 1)
            || ArgumentFacts.DelegateLength(call, parameters.Length - 1) is not { } handed || handed > 3)
        {
            return null;
        }

        return handed == 1 ? handed
            : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameters.Length - 1)?.Value.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation body }
                && !body.Descendants().OfType<IParameterReferenceOperation>().Any(read => read.Parameter.Equals(body.Symbol.Parameters[1], SymbolEqualityComparer.Default)) ? handed
            : null;
    }

    /// <summary>A thread or task that somebody starts later, as the delegate that it runs; null for other objects.</summary>
    public Term? Unstarted(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Steps steps)
    {
        if (!TaskTypes.IsStartedLater(creation.Type)
            || arguments.IsEmpty || creation.Arguments[0].Parameter?.Type.TypeKind != TypeKind.Delegate || !IsStartedHere(creation))
        {
            return null;
        }

        if (lowering.Escapes.StarterOf(creation.Constructor!) is { } starter)
        {
            steps.Add(new ForeignCallEffect([arguments[0]], ReachesLibrary: false, factory.At(creation), starter) { IsStartedLater = true });
        }

        return arguments[0];
    }

    /// <summary>Whether code that is followed starts a thread or task: right there, or where something holds it.</summary>
    private static bool IsStartedHere(IOperation made)
    {
        var used = made.Chosen();
        return used.Parent switch
        {
            IVariableInitializerOperation or IFieldInitializerOperation or IPropertyInitializerOperation => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation } assignment => assignment.Value == used,
            IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation } } => true,
            IInvocationOperation { TargetMethod: var method } => TaskMembers.Of(method) is TaskMember.StartTask or TaskMember.StartThread,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
                ContainerTypes.KindOf(method.ContainingType) is { } kind && ContainerMembers.Of(method, kind) is ContainerMember.Append or ContainerMember.TryAdd,
            _ => false,
        };
    }
}
