using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds scopes that code gets hold of which is not followed, and can close: a scope that was opened by hand cannot be followed then.</summary>
internal static class EscapingScopes
{
    /// <summary>Whether a body hands a scope that a local or parameter holds to such code: as an argument, in a collection, in a lambda
    /// that may run at any time.</summary>
    /// <param name="body">The body.</param>
    /// <param name="context">What is known of the project.</param>
    /// <param name="direct">The functions inside that run only where they are called.</param>
    public static bool AreIn(IOperation body, LoweringContext context, ISet<ISymbol> direct) => body.Descendants().Any(operation =>
        operation is ILocalReferenceOperation or IParameterReferenceOperation
        && HoldsScope(operation.Type, context.Api)
        && (IsInsideOther(operation, direct) ? !IsOnlyAsked(operation, context.Api) : !StaysHere(operation, context)));

    private static bool IsInsideOther(IOperation reference, ISet<ISymbol> direct)
    {
        var symbol = reference is ILocalReferenceOperation local ? local.Local : (ISymbol)((IParameterReferenceOperation)reference).Parameter;
        return DirectFunctions.Around(reference).TakeWhile(function => !SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol))
            .Any(function => !direct.Contains(function));
    }

    /// <summary>Whether a variable of a type may hold a scope object that is known to be one.</summary>
    private static bool HoldsScope(ITypeSymbol? type, ScopeApi api) =>
        type?.SpecialType == SpecialType.System_IDisposable || api.IsScope(type);

    /// <summary>Whether a scope is only handed to the library, which does not close it then: a lambda may do so at any time.</summary>
    private static bool IsOnlyAsked(IOperation reference, ScopeApi api) => reference.Parent switch
    {
        IInvocationOperation call => api.Recognize(call.TargetMethod) is not (ApiMember.None or ApiMember.CloseScope or ApiMember.CloseNameScope),
        IArgumentOperation { Parent: IInvocationOperation call } => api.Recognize(call.TargetMethod) != ApiMember.None,
        IPropertyReferenceOperation property => api.Recognize(property.Property) != ApiMember.None,
        _ => false,
    };

    private static bool StaysHere(IOperation reference, LoweringContext context)
    {
        var value = reference;
        while (value.Parent is ITupleOperation or IDeclarationExpressionOperation
            || (value.Parent is IConversionOperation { OperatorMethod: null } conversion && (value is ITupleOperation || HoldsScope(conversion.Type, context.Api))))
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IInvocationOperation call => IsFollowed(call.TargetMethod, context),
            IPropertyReferenceOperation property => IsFollowed(property.Property, context),
            IArgumentOperation { Parent: IInvocationOperation call } => IsFollowed(call.TargetMethod, context),
            IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } => IsFollowed(constructor, context),
            IArrayInitializerOperation { Parent: IArrayCreationOperation list } => IsGoneThrough(list),
            ICollectionExpressionOperation list => IsGoneThrough(list),
            ISimpleAssignmentOperation or ICoalesceAssignmentOperation => ((IAssignmentOperation)value.Parent).Target
                is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation,
            IDeconstructionAssignmentOperation or IVariableInitializerOperation or IUsingOperation or IReturnOperation or IExpressionStatementOperation
                or IConditionalAccessOperation or IBinaryOperation or IIsPatternOperation or ICoalesceOperation or IConditionalOperation => true,
            _ => false,
        };
    }

    /// <summary>Whether a list is made for nothing but a loop over its elements.</summary>
    private static bool IsGoneThrough(IOperation list)
    {
        while (list.Parent is IConversionOperation { OperatorMethod: null })
        {
            list = list.Parent;
        }

        return list.Parent is IForEachLoopOperation;
    }

    private static bool IsFollowed(ISymbol member, LoweringContext context) =>
        member.ContainingType.SpecialType == SpecialType.System_IDisposable
        || context.Api.Recognize(member) != ApiMember.None
        || (context.IsOwn(member) && member is not IMethodSymbol { MethodKind: MethodKind.DelegateInvoke });
}
