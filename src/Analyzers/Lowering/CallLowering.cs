using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers calls: chooses who knows the member that is called.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class CallLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Call(IInvocationOperation call, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.MethodKind != MethodKind.DelegateInvoke && factory.Api.Recognize(method) is var member and not ApiMember.None)
        {
            return lowering.LibraryCalls.LibraryCall(call, member, target, steps);
        }

        if (NoticeLowering.IsNotice(method))
        {
            lowering.Notices.Notice(call, steps);
            return Term.Unknown;
        }

        if (NoticeLowering.IsOfOthers(method))
        {
            return lowering.Notices.OfOthers(call, steps);
        }

        if (NoticeLowering.IsInAnyOrder(method))
        {
            return new MapPartTerm(lowering.Value(call.Arguments[0].Value, steps), MapPart.KeysInAnyOrder);
        }

        if (OmittedCalls.IsLeftOut(call))
        {
            return factory.Unknown(call.Type);
        }

        if (OmittedCalls.MayBeLeftOut(call))
        {
            var left = StepLists.Gather(inside => Called(call, null, inside));
            if (EffectWalk.Any(left, step => step is not (AssignEffect or TouchEffect or JumpEffect or FailEffect { IsOutwards: true } or ForeignCallEffect { ReachesLibrary: false })))
            {
                var isThere = factory.Determined(factory.Context.Compilation.GetSpecialType(SpecialType.System_Boolean), origin: null);
                steps.Add(new BranchEffect(isThere, left, Effect.Nothing) { IsOfBuild = true });
            }
            else
            {
                // What is asserted is meant to hold, whether it is looked at or not.
                steps.Add(EffectWalk.Any(left, step => step is JumpEffect) ? left : new BranchEffect(factory.UnknownTruth(), left, Effect.Nothing));
                foreach (var assign in EffectWalk.All(left).OfType<AssignEffect>().Where(assign => assign.Target.Form == SlotForm.Local).ToList())
                {
                    steps.Add(new AssignEffect(assign.Target, factory.Determined(null, origin: null))); // A build that leaves the call out leaves it as it was.
                }
            }

            return factory.Unknown(call.Type);
        }

        return Called(call, target, steps);
    }

    private Term Called(IInvocationOperation call, Slot? target, Steps steps)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Invoke(call, target, steps);
        }

        if (DisposalLowering.Closes(method))
        {
            lowering.Disposals.CloseUnnamed(call, lowering.Value(call.Instance, steps), steps);
            return Term.Unknown;
        }

        if (lowering.Interlocked.Interlock(call, steps) is { } interlocked)
        {
            return interlocked;
        }

        if (lowering.TextCalls.WrittenTextCall(call, steps) is { } text)
        {
            return text;
        }

        if (lowering.StringBuilders.BuilderCall(call, steps) is { } built)
        {
            return built;
        }

        var (receiver, arguments) = lowering.Operands.Evaluate(call.Instance, call.Arguments, steps);
        if ((lowering.Tensors.SameInOtherForm(call, arguments) ?? lowering.ForeignCalls.NeutralElsewhere(call, receiver, arguments, steps) ?? lowering.Extensions.CallElsewhere(call, receiver, arguments, target, steps)) is { } answered)
        {
            return answered;
        }

        if (method.IsStatic)
        {
            lowering.Fields.StaticUse(factory.Context.Described(method), call, steps);
        }

        if (!method.IsOfExtensionBlock())
        {
            lowering.Failures.FailIfNull(call.Instance, receiver, steps);
        }

        if (receiver is not null && (method is { IsReadOnly: false, ContainingType.IsValueType: true } ? Copies.IsCopy(call.Instance, factory.Method) : Copies.IsBoxing(call.Instance)))
        {
            // What it writes is gone with the copy.
            receiver = factory.Context.IsOwn(method) ? factory.Snapshot(receiver, steps) : lowering.Enumerators.Copied(call.Instance, receiver, steps);
        }

        lowering.Failures.FailAsCalled(call, receiver, arguments, steps);
        var value = factory.Context.IsOwn(method) ? lowering.SourceCalls.OwnCall(call, receiver, arguments, target, steps)
            : (receiver ?? lowering.Types.Constrained(call.ConstrainedToType)) is { } self && lowering.Accessors.MayBeImplemented(method, call) ? lowering.Dispatch.InterfaceCall(call, self, arguments, steps)
            : lowering.FrameworkCalls.FrameworkCall(call, receiver, arguments, steps);
        lowering.Guards.EndWhereItThrows(call, arguments, steps);
        return value;
    }

    private Term Invoke(IInvocationOperation call, Slot? target, Steps steps)
    {
        var (function, arguments) = lowering.Operands.Evaluate(call.Instance, call.Arguments, steps);
        var result = call.TargetMethod.ReturnsVoid || call.Parent is IExpressionStatementOperation ? null : target ?? factory.NewResult();
        lowering.Failures.FailIfNull(call.Instance, function, steps);
        var ordered = call.Arguments.Select((argument, index) => (argument, index))
            .OrderBy(pair => pair.argument.Parameter?.Ordinal ?? pair.index)
            .Select(pair => lowering.References.Passed(pair.argument, arguments[pair.index], steps))
            .ToImmutableArray();
        steps.Add(new InvokeEffect(function ?? Term.Unknown, ordered, result, factory.At(call)) { Task = TaskUses.Of(call) });
        return result is null ? factory.Unknown(call.Type) : new ReadTerm(result);
    }
}
