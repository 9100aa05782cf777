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
        || statement.Parent is not (BlockSyntax or GlobalStatementSyntax)
        || operation.SemanticModel?.AnalyzeControlFlow(statement) is not { Succeeded: true } flow
        || flow.EndPointIsReachable;
}
