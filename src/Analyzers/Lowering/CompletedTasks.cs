using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Knows the expressions that give a task which has come to its end: awaiting it goes on at once, on the same thread.</summary>
internal static class CompletedTasks
{
    /// <summary>Whether an expression gives such a task.</summary>
    public static bool Contains(IOperation? operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => TaskMembers.Of(property) == TaskMember.Completed,
        IDefaultValueOperation { Type: INamedTypeSymbol { IsValueType: true } type } => TaskTypes.IsTask(type),
        IObjectCreationOperation { Type: INamedTypeSymbol { IsValueType: true } type, Arguments.IsEmpty: true } => TaskTypes.IsTask(type),
        _ => ResultOf(operation) is not null,
    };

    /// <summary>What such a task is made with; null where the expression gives none, or one without a result.</summary>
    public static IOperation? ResultOf(IOperation? operation) => operation switch
    {
        IInvocationOperation { TargetMethod: var method, Arguments: { Length: 1 } arguments } when TaskMembers.Of(method) == TaskMember.FromResult => arguments[0].Value,
        IObjectCreationOperation { Constructor: { Parameters: { Length: 1 } parameters } constructor, Arguments: { Length: 1 } arguments }
            when constructor.ContainingType is { IsValueType: true, IsGenericType: true } type && TaskTypes.IsTask(type)
                && SymbolEqualityComparer.Default.Equals(parameters[0].Type, type.TypeArguments[0]) => arguments[0].Value,
        _ => null,
    };
}
