using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        Term? hasEnded = null;
        var awaited = operand is IInvocationOperation { TargetMethod: { IsAsync: true } method } ? method.Definition() : null;
        if (awaited is null)
        {
            hasEnded = TaskTypes.IsTask(operand?.Type) && (operand is not IInvocationOperation { TargetMethod: var called } || factory.Context.IsOwn(called)) ? factory.Snapshot(new HasEndedTerm(value, TaskEnd.Any, Terms.False), steps) : null;
            value = ByAwaiter(@await, value, steps)
                ?? (TaskTypes.IsTask(operand?.Type) ? lowering.Tasks.Joined(value, TaskUse.Awaited, @await, steps) : factory.Determined(@await.Type, origin: null, value));
        }

        if (!factory.Project.ScopesFlow)
        {
            var suspension = new OpaqueEffect(OpaqueReason.Suspension, factory.At(@await)) { Awaited = awaited?.IsDispatched() == false ? factory.Id(awaited) : null };
            steps.Add(hasEnded is null ? suspension : new BranchEffect(hasEnded, Effect.Nothing, suspension)); // What has ended is not waited for.
        }

        return value;
    }

    /// <summary>What an awaiter of this project gives, as if what is awaited were complete; null where other code awaits.</summary>
    private Term? ByAwaiter(IAwaitOperation @await, Term value, Steps steps)
    {
        var awaiting = @await is { Syntax: AwaitExpressionSyntax syntax, SemanticModel: { } model } ? model.GetAwaitExpressionInfo(syntax) : default;
        if (awaiting.GetAwaiterMethod is not { } start || !factory.Context.IsOwn(start))
        {
            return null;
        }

        var awaiter = lowering.Extensions.CallOn(start, value, [], factory.NewResult(), @await, steps);
        if (awaiting is not { GetResultMethod: { } finish, IsCompletedProperty: { } isCompleted } || !factory.Context.IsOwn(finish))
        {
            return lowering.Tasks.Joined(awaiter, TaskUse.Awaited, @await, steps);
        }

        if (factory.Context.IsOwn(isCompleted) && lowering.Accessors.ReadsThroughAccessor(isCompleted))
        {
            lowering.SourceCalls.SourceCall(isCompleted.GetMethod!, awaiter, [], null, @await, steps);
        }

        return lowering.SourceCalls.SourceCall(finish, awaiter, [], finish.ReturnsVoid ? null : factory.NewResult(), @await, steps);
    }
}
