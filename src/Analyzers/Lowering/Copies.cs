using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells structs in variables, which their members can change, from those that C# copies before it calls a member.</summary>
internal static class Copies
{
    /// <summary>Whether a member of a struct runs on a copy of what an expression says.</summary>
    /// <param name="instance">The expression.</param>
    /// <param name="method">The method that it is in: constructors may write fields that are read-only elsewhere.</param>
    public static bool IsCopy(IOperation? instance, IMethodSymbol method) => instance switch
    {
        IPropertyReferenceOperation { Property.RefKind: not RefKind.Ref } => true,
        IInvocationOperation { TargetMethod.RefKind: not RefKind.Ref } => true,
        IFieldReferenceOperation { Field: { IsReadOnly: true, ContainingType: var owner } } =>
            !(method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor && SymbolEqualityComparer.Default.Equals(method.ContainingType, owner)),
        ILocalReferenceOperation { Local.RefKind: RefKind.RefReadOnly } => true,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } => true,
        IConversionOperation { OperatorMethod: null, Operand.Type.IsReferenceType: true } => true,
        IParenthesizedOperation parenthesized => IsCopy(parenthesized.Operand, method),
        _ => false,
    };

    /// <summary>Whether an expression makes an object of a struct.</summary>
    public static bool IsBoxing(IOperation? instance) => instance switch
    {
        IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Operand.Type: { } type } => !type.IsReferenceType,
        IParenthesizedOperation parenthesized => IsBoxing(parenthesized.Operand),
        _ => false,
    };
}
