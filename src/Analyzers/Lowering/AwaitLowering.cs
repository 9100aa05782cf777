using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers await.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class AwaitLowering(BodyLowering lowering, EffectFactory factory)
{
    /// <summary>What is awaited gives what an async method of this project returns; of other tasks nothing is known.</summary>
    public Term Await(IAwaitOperation @await, Steps steps)
    {
        var operand = @await.Operation.Unwrap();
        if (operand is IInvocationOperation { Instance: { } task } configured && TaskMembers.Of(configured.TargetMethod) == TaskMember.Same && !factory.Context.IsOwn(configured.TargetMethod))
        {
            operand = task.Unwrap();
        }

        if (CompletedTasks.Contains(operand))
        {
            return CompletedTasks.ResultOf(operand) is { } result ? lowering.Value(result, steps) : Term.Unknown;
        }

        var value = lowering.Value(operand, steps);
        var awaited = operand is IInvocationOperation { TargetMethod: { IsAsync: true } method } ? method.Definition() : null;
        if (awaited is null)
        {
            MayAwaitOwnCode(@await, operand, steps);
            value = TaskTypes.IsTask(operand?.Type) ? lowering.Tasks.Joined(value, TaskUse.Awaited, @await, steps) : factory.Determined(@await.Type, origin: null, value);
        }

        if (!factory.Project.ScopesFlow)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.Suspension, factory.At(@await)) { Awaited = awaited?.IsDispatched() == false ? factory.Id(awaited) : null });
        }

        return value;
    }

    private void MayAwaitOwnCode(IAwaitOperation @await, IOperation? operand, Steps steps)
    {
        if (factory.Context.IsOwn(operand?.Type))
        {
            factory.Unnamed(@await, steps);
        }
    }
}
