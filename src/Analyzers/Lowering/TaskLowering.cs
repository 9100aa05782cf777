using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tasks, threads, and values that are made when they are first asked for.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers a call that starts a task or thread, or waits for one; null for other calls.</summary>
    private Term? TaskCall(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (_context.IsOwn(method))
        {
            return null;
        }

        switch (TaskMembers.Of(method))
        {
            case TaskMember.Run or TaskMember.ContinueWith or TaskMember.StartTask or TaskMember.StartThread or TaskMember.ParallelFor or TaskMember.ParallelForEach or TaskMember.ParallelInvoke when _project.ScopesFlow:
                return null; // It runs in the scope that is open here, or at the root: that is the graph's business.
            case TaskMember.Run when TaskUses.Of(call) != TaskUse.Dropped && DelegateLength(call, 0) == 0:
                return Started(arguments[0], [], NewResult(), StartKind.Task, call, steps);
            case TaskMember.ContinueWith when receiver is not null && arguments.Length == 1 && TaskUses.Of(call) != TaskUse.Dropped && DelegateLength(call, 0) == 1:
                return Started(arguments[0], [Kept(receiver, steps)], NewResult(), StartKind.Task, call, steps);
            case TaskMember.StartTask when receiver is not null && method.Parameters.IsEmpty:
                return Started(receiver, [], SlotOf(call.Instance.Unwrap()), StartKind.Task, call, steps);
            case TaskMember.StartThread when receiver is not null:
                return Started(receiver, arguments, null, StartKind.Thread, call, steps, isMade: true);
            case TaskMember.JoinThread when receiver is not null && method.Parameters.IsEmpty:
                return Term.Unknown;
            case TaskMember.FromResult when arguments.Length == 1:
                return new CompletedTaskTerm(arguments[0]);
            case TaskMember.WhenAll:
                return new AllTasksTerm(Gathered(call, arguments, steps));
            case TaskMember.WaitAll when method.Parameters.Length == 1:
                return Joined(new AllTasksTerm(Gathered(call, arguments, steps)), TaskUse.Blocked, steps);
            case TaskMember.Wait when receiver is not null && method.Parameters.IsEmpty:
                return Joined(receiver, TaskUse.Blocked, steps);
            case TaskMember.Awaiter or TaskMember.Same when receiver is not null:
                return receiver;
            case TaskMember.GetResult when receiver is not null:
                return Joined(receiver, TaskUse.Joined, steps);
            case (TaskMember.ParallelFor or TaskMember.ParallelForEach or TaskMember.ParallelInvoke) and { } kind:
                return InParallel(kind, call, arguments, steps);
            case TaskMember.EnsureInitialized when arguments.Length == 2 && DelegateLength(call, 1) == 0:
                return Ensured(call, arguments[1], steps);
            default:
                return null;
        }
    }

    /// <summary>How many parameters a delegate has that is an argument; null where it is none.</summary>
    private static int? DelegateLength(IInvocationOperation call, int argument) =>
        (call.Arguments.FirstOrDefault(other => other.Parameter?.Ordinal == argument)?.Parameter?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length;

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
        steps.Add(new StartEffect(function, arguments, result, kind, isMade ? null : StarterOf(call.TargetMethod), At(call)));
        return result is null ? Term.Unknown : new ReadTerm(result);
    }

    /// <summary>What the source calls a member that runs code where the scopes that are open here are not; null for others.</summary>
    private string? StarterOf(IMethodSymbol method) => _project.ScopesFlow ? null : ThreadStarters.Describe(method);

    private ReadTerm Joined(Term task, TaskUse use, Steps steps)
    {
        var result = NewResult();
        steps.Add(new WaitEffect(task, result, use));
        return new ReadTerm(result);
    }

    /// <summary>The tasks that a call is handed, in one list.</summary>
    private Term Gathered(IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps) => call.Arguments.Length == 1
        ? Listed(call.Arguments[0], arguments[0], steps)
        : new ListTerm(arguments, IsTuple: false);

    /// <summary>Runs of a delegate for each number or element that the thread waits for.</summary>
    private Term? InParallel(TaskMember? kind, IInvocationOperation call, ImmutableArray<Term> arguments, Steps steps)
    {
        switch (kind, arguments.Length)
        {
            case (TaskMember.ParallelFor, 3) when DelegateLength(call, 2) == 1 && call.Arguments[0].Parameter?.Type.SpecialType == SpecialType.System_Int32:
                var function = Stable(arguments[2], steps);
                ForEachElement(new RangeTerm(arguments[0], new BinaryTerm(TermOperator.Subtract, arguments[1], arguments[0])), (element, inside) => Run(function, [element], inside), call, steps);
                return Term.Unknown;
            case (TaskMember.ParallelForEach, 2) when DelegateLength(call, 1) == 1 && ContainerTypes.KindOf(call.Arguments[0].Value.Unwrap()?.Type) is not null:
                var body = Stable(arguments[1], steps);
                ForEachElement(Stable(arguments[0], steps), (element, inside) => Run(body, [element], inside), call, steps);
                return Term.Unknown;
            case (TaskMember.ParallelInvoke, 1) when call.Arguments[0].Value.WrittenElements() is { } functions:
                foreach (var one in InOrder(functions, steps))
                {
                    Run(one, [], steps);
                }

                return Term.Unknown;
            default:
                return null;
        }

        void Run(Term run, ImmutableArray<Term> with, Steps inside) => Started(run, with, null, StartKind.Parallel, call, inside);
    }

    /// <summary>A thread or task that somebody starts later, as the delegate that it runs; null for other objects.</summary>
    private Term? Unstarted(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Steps steps)
    {
        if (!TaskTypes.IsStartedLater(creation.Type)
            || arguments.IsEmpty || creation.Arguments[0].Parameter?.Type.TypeKind != TypeKind.Delegate || !IsStartedHere(creation))
        {
            return null;
        }

        if (StarterOf(creation.Constructor!) is { } starter)
        {
            steps.Add(new ForeignCallEffect([arguments[0]], ReachesLibrary: false, At(creation), starter) { IsStartedLater = true });
        }

        return arguments[0];
    }

    /// <summary>Whether code that is followed starts a thread or task: right there, or where a local holds it.</summary>
    private static bool IsStartedHere(IOperation made)
    {
        var used = made.Chosen();
        return used.Parent switch
        {
            IVariableInitializerOperation => true,
            IInvocationOperation { TargetMethod: var method } => TaskMembers.Of(method) is TaskMember.StartTask or TaskMember.StartThread,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } =>
                ContainerTypes.KindOf(method.ContainingType) is { } kind && ContainerMembers.Of(method, kind) is ContainerMember.Append or ContainerMember.TryAdd,
            _ => false,
        };
    }

    /// <summary>An object whose value is made when it is first asked for: the delegate, and behind it the value once that is made. Null for other
    /// objects.</summary>
    private ReadTerm? LazyCreation(IObjectCreationOperation creation, ImmutableArray<Term> arguments, Slot? target, Steps steps) =>
        TaskTypes.IsLazy(creation.Type) && !arguments.IsEmpty && creation.Arguments[0].Parameter?.Type is { TypeKind: TypeKind.Delegate }
            ? (ReadTerm)Allocated(creation.Type!, ContainerKind.Sequence, new ListTerm([arguments[0]], IsTuple: false), target, creation, steps)
            : null;

    /// <summary>What such an object says; null for other properties.</summary>
    private Term? LazyValue(PropertyPlace place, Steps steps)
    {
        if (!TaskTypes.IsLazy(place.Reference.Property.ContainingType) || place.Receiver is not { } receiver)
        {
            return null;
        }

        var lazy = Stable(receiver, steps);
        var isMade = Terms.Not(Terms.AreEqual(new LengthTerm(lazy), new LiteralTerm(1)));
        return TaskMembers.Of(place.Reference.Property) switch
        {
            TaskMember.IsMade => isMade,
            TaskMember.Value => Choice(isMade, inside => Kept(new ElementTerm(lazy, new LiteralTerm(1)), inside), inside =>
            {
                var value = Applied(new ElementTerm(lazy, Terms.Zero), [], place.Reference, inside);
                inside.Add(new ContainerEffect(ContainerOperation.Append, ContainerKind.Sequence, lazy, null, value));
                return value;
            }, steps),
            _ => null,
        };
    }

    /// <summary>A variable that gets its value where it has none.</summary>
    private Term Ensured(IInvocationOperation call, Term function, Steps steps)
    {
        var place = Locate(call.Arguments[0].Value, steps);
        var kept = Kept(Read(place, call.Arguments[0].Value, steps), steps);
        return Choice(Terms.IsNull(kept), inside =>
        {
            var value = Applied(function, [], call, inside);
            Write(place, value, call, inside);
            return value;
        }, _ => kept, steps);
    }

    /// <summary>The value of a key, which a delegate makes where there is none.</summary>
    private Term GotOrAdded(IInvocationOperation call, Term container, ImmutableArray<Term> arguments, Steps steps)
    {
        var key = Kept(arguments[0], steps);
        var isFunction = DelegateLength(call, 1) == 1;
        return Choice(new ContainsTerm(container, key), inside => Kept(new ElementTerm(container, key), inside), inside =>
        {
            var value = isFunction ? Applied(arguments[1], [key], call, inside) : Kept(arguments[1], inside);
            inside.Add(new ContainerEffect(ContainerOperation.Set, ContainerKind.Map, container, key, value));
            return value;
        }, steps);
    }

    /// <summary>Puts a value into a place by a member of Interlocked and gives what it answers; null for other calls.</summary>
    private Term? Interlock(IInvocationOperation call, Steps steps)
    {
        if (TaskMembers.Of(call.TargetMethod) is not { } member || _context.IsOwn(call.TargetMethod)
            || member is not (TaskMember.Exchange or TaskMember.CompareExchange or TaskMember.Increment or TaskMember.Decrement or TaskMember.Add))
        {
            return null;
        }

        var place = Locate(call.Arguments[0].Value, steps);
        var before = Kept(Read(place, call.Arguments[0].Value, steps), steps);
        switch (member)
        {
            case TaskMember.Exchange:
                Write(place, Value(call.Arguments[1].Value, steps), call, steps);
                return before;
            case TaskMember.CompareExchange:
                var (value, comparand) = (Kept(Value(call.Arguments[1].Value, steps), steps), Kept(Value(call.Arguments[2].Value, steps), steps));
                steps.Add(new BranchEffect(Terms.AreEqual(before, comparand), Gather(inside => Write(place, value, call, inside)), Effect.Nothing));
                return before;
            default:
                var by = member == TaskMember.Add ? Value(call.Arguments[1].Value, steps) : new LiteralTerm(1);
                var after = Kept(Calculate(member == TaskMember.Decrement ? BinaryOperatorKind.Subtract : BinaryOperatorKind.Add, before, by, call.Type, isChecked: false), steps);
                Write(place, after, call, steps);
                return after;
        }
    }
}
