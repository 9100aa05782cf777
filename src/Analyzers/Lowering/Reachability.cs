using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Asks the compiler whether a statement can come to its end.</summary>
internal static class Reachability
{
    /// <summary>Whether what follows the statement can be reached; true for expressions.</summary>
    public static bool EndsNormally(IOperation operation) =>
        operation.Syntax is not StatementSyntax statement
        || ObviouslyEnds(statement, operation.SemanticModel)
        || operation.SemanticModel?.AnalyzeControlFlow(statement) is not { Succeeded: true } flow
        || flow.EndPointIsReachable;

    /// <summary>Whether the form of a statement says so. The compiler looks at the whole body to answer, which is too much for every loop and
    /// every guard in a long one.</summary>
    private static bool ObviouslyEnds(StatementSyntax statement, SemanticModel? model)
    {
        return statement switch
        {
            CommonForEachStatementSyntax => true,
            IfStatementSyntax { Else: null, Condition: var condition } => IsOpen(condition),
            WhileStatementSyntax { Condition: var condition } => IsOpen(condition),
            ForStatementSyntax { Condition: { } condition } => IsOpen(condition),
            _ => false,
        };

        bool IsOpen(ExpressionSyntax condition) => model?.GetConstantValue(condition).HasValue == false;
    }
}
