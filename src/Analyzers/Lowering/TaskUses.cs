using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

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
        IPropertyReferenceOperation { Property.Name: "Result" } property when property.Instance == used => TaskUse.Blocked,
        IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation => OfPart(used.Parent),
        IReturnOperation { Kind: OperationKind.Return } => TaskUse.PassedOn,
        IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } => TaskUse.Dropped,
        _ => TaskUse.Kept,
    };

    private static TaskUse OfReceiver(IInvocationOperation call) => call switch
    {
        { TargetMethod.Name: "ConfigureAwait" or "AsTask" } => Of(call),
        { TargetMethod.Name: "Wait" } => TaskUse.Blocked,
        { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } } => TaskUse.Joined,
        _ => TaskUse.Kept,
    };

    /// <summary>What happens to a task that is one of the arguments of a call, or of several in one argument.</summary>
    private static TaskUse OfPart(IOperation part) => part.Parent switch
    {
        IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation or IConversionOperation =>
            OfPart(part.Parent),
        IInvocationOperation { TargetMethod: { Name: "WaitAll", ContainingType.Name: "Task" } } => TaskUse.Blocked,
        IInvocationOperation { TargetMethod: { Name: "WhenAll", ContainingType.Name: "Task" } } all => Of(all) switch
        {
            TaskUse.Awaited => TaskUse.Gathered,
            TaskUse.Joined or TaskUse.Blocked => TaskUse.Blocked,
            _ => TaskUse.Kept,
        },
        _ => TaskUse.Kept,
    };
}
