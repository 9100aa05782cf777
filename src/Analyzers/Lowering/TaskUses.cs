using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells what the code around a call does with the task that the call gives, where the compiler's operations show it.</summary>
internal static class TaskUses
{
    /// <summary>What happens to the value of an expression, if that is a task.</summary>
    public static TaskUse Of(IOperation used) => used.Parent switch
    {
        IAwaitOperation => TaskUse.Awaited,
        IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IConditionalAccessOperation or ISwitchExpressionArmOperation
            or ISwitchExpressionOperation => Of(used.Parent),
        IConditionalOperation conditional when conditional.Condition != used => Of(conditional),
        IInvocationOperation call when call.Instance == used => OfReceiver(call),
        IPropertyReferenceOperation property when property.Instance == used && TaskMembers.Of(property.Property) == TaskMember.Result => TaskUse.Blocked,
        IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation => OfPart(used.Parent),
        IReturnOperation { Kind: OperationKind.Return } => TaskUse.PassedOn,
        IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => TaskUse.Dropped,
        _ => TaskUse.Kept,
    };

    private static TaskUse OfReceiver(IInvocationOperation call) => TaskMembers.Of(call.TargetMethod) switch
    {
        TaskMember.Same => Of(call),
        TaskMember.Wait => TaskUse.Blocked,
        TaskMember.Awaiter when call.Parent is IInvocationOperation { TargetMethod: var asked } && TaskMembers.Of(asked) == TaskMember.GetResult => TaskUse.Joined,
        _ => TaskUse.Kept,
    };

    /// <summary>What happens to a task that is one of the arguments of a call, or of several in one argument.</summary>
    private static TaskUse OfPart(IOperation part) => part.Parent switch
    {
        IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or IConversionOperation =>
            OfPart(part.Parent),
        IInvocationOperation call when TaskMembers.Of(call.TargetMethod) == TaskMember.WaitAll => TaskUse.BlockedTogether,
        IInvocationOperation call when TaskMembers.Of(call.TargetMethod) == TaskMember.WhenAll => Of(call) switch
        {
            TaskUse.Awaited => TaskUse.Gathered,
            TaskUse.Joined or TaskUse.Blocked => TaskUse.BlockedTogether,
            _ => TaskUse.Kept,
        },
        _ => TaskUse.Kept,
    };
}
