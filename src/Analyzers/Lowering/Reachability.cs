using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells whether a statement can come to its end.</summary>
internal static class Reachability
{
    /// <summary>Whether what follows the statement can be reached; true for expressions. What plain statements say is read off them: the
    /// compiler looks at the whole body to answer, which is too much for every guard of a long one.</summary>
    public static bool EndsNormally(IOperation operation) => operation switch
    {
        IBlockOperation block => block.Operations.All(EndsNormally),
        IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool value } } conditional =>
            (value ? conditional.WhenTrue : conditional.WhenFalse) is not { } taken || EndsNormally(taken),
        IConditionalOperation conditional => conditional.WhenFalse is not { } otherwise || EndsNormally(conditional.WhenTrue) || EndsNormally(otherwise),
        IReturnOperation { Kind: OperationKind.Return } or IBranchOperation or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => false,
        IForEachLoopOperation or IWhileLoopOperation { ConditionIsTop: true, Condition.ConstantValue.HasValue: false }
            or IForLoopOperation { Condition.ConstantValue.HasValue: false } => true,
        ILoopOperation or ISwitchOperation or ITryOperation or IUsingOperation or ILockOperation or ILabeledOperation => CompilerSaysSo(operation),
        _ => true,
    };

    private static bool CompilerSaysSo(IOperation operation) =>
        operation.Syntax is not StatementSyntax statement
        || operation.SemanticModel?.AnalyzeControlFlow(statement) is not { Succeeded: true } flow
        || flow.EndPointIsReachable;
}
