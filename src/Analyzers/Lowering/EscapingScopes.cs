using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds scopes that other code gets hold of, and can close: a scope that was opened by hand cannot be followed then.</summary>
internal static class EscapingScopes
{
    /// <summary>Whether a body hands a scope that a local or parameter holds to other code, by whatever way: an argument, a field, a
    /// collection, a lambda.</summary>
    public static bool AreIn(IOperation body, ScopeApi api) => body.Descendants().Any(operation =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation
        && HoldsScope(operation.Type, api)
        && (operation.IsInNestedFunction(body) || !StaysHere(operation, api)));

    /// <summary>Whether a variable of a type may hold a scope object that is known to be one.</summary>
    private static bool HoldsScope(ITypeSymbol? type, ScopeApi api) =>
        type?.SpecialType == SpecialType.System_IDisposable || SymbolEqualityComparer.Default.Equals(type, api.VariableScope);

    private static bool StaysHere(IOperation reference, ScopeApi api)
    {
        var value = reference;
        while (value.Parent is IConversionOperation { OperatorMethod: null } conversion && HoldsScope(conversion.Type, api))
        {
            value = conversion;
        }

        return value.Parent switch
        {
            IInvocationOperation call => IsOfScopes(call.TargetMethod, api),
            IPropertyReferenceOperation property => IsOfScopes(property.Property, api),
            IArgumentOperation { Parent: IInvocationOperation call } => IsOfScopes(call.TargetMethod, api),
            ISimpleAssignmentOperation assignment => assignment.Target is ILocalReferenceOperation or IParameterReferenceOperation,
            IVariableInitializerOperation or IUsingOperation or IReturnOperation or IExpressionStatementOperation
                or IConditionalAccessOperation => true,
            _ => false,
        };
    }

    private static bool IsOfScopes(ISymbol member, ScopeApi api) =>
        member.ContainingType.SpecialType == SpecialType.System_IDisposable || api.Recognize(member) != ApiMember.None;
}
