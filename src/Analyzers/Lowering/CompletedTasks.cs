using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Knows the expressions that give a task which has come to its end: awaiting it goes on at once, on the same thread.</summary>
internal static class CompletedTasks
{
    /// <summary>Whether an expression gives such a task.</summary>
    public static bool Contains(IOperation? operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => IsGivenBy(property),
        IDefaultValueOperation { Type: INamedTypeSymbol { IsValueType: true } type } => IsTask(type),
        IObjectCreationOperation { Type: INamedTypeSymbol { IsValueType: true } type, Arguments.IsEmpty: true } => IsTask(type),
        _ => ResultOf(operation) is not null,
    };

    /// <summary>What such a task is made with; null where the expression gives none, or one without a result.</summary>
    public static IOperation? ResultOf(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method, Arguments: { Length: 1 } arguments } when IsGivenBy(method) => arguments[0].Value,
        IObjectCreationOperation { Constructor: { Parameters: { Length: 1 } parameters } constructor, Arguments: { Length: 1 } arguments }
            when constructor.ContainingType is { Name: "ValueTask", IsGenericType: true } type && IsTask(type)
                && SymbolEqualityComparer.Default.Equals(parameters[0].Type, type.TypeArguments[0]) => arguments[0].Value,
        _ => null,
    };

    /// <summary>Whether a member makes nothing but such tasks: <c>Task.CompletedTask</c>, <c>Task.FromResult</c>.</summary>
    public static bool IsGivenBy(ISymbol member) =>
        member is { IsStatic: true, Name: "CompletedTask" or "FromResult", ContainingType: { } type } && IsTask(type);

    private static bool IsTask(INamedTypeSymbol type) =>
        type.Name is "Task" or "ValueTask" && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
}
