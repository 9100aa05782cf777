using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Tells when and where members of the framework run the delegates that they get.</summary>
internal static class HandedDelegates
{
    /// <summary>Whether a call runs its delegates on this thread, before the block ends that it stands in.</summary>
    public static bool RunsHere(IMethodSymbol method, IOperation call) =>
        SequenceMembers.RunsNow(method) || (QueryMembers.AreOf(method.ContainingType) && IsUsedUp(call));

    /// <summary>Whether the elements that a query gives are asked for in the same block: it is handed on at once, or kept by a local.</summary>
    private static bool IsUsedUp(IOperation query) => query.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or IArgumentOperation => IsUsedUp(query.Parent),
        IInvocationOperation or IForEachLoopOperation or ISpreadOperation or IVariableInitializerOperation => true,
        _ => false,
    };

    /// <summary>The code of a task that a call starts: the task is a local that has only ever been the one made of that code; null otherwise.</summary>
    public static IOperation? StartedBy(IInvocationOperation call)
    {
        if (call.Instance is not ILocalReferenceOperation { Local: var task } || TaskMembers.Of(call.TargetMethod) != TaskMember.StartTask)
        {
            return null;
        }

        IOperation root = call;
        while (root.Parent is { } outer)
        {
            root = outer;
        }

        var uses = root.Descendants().Where(operation => operation switch
        {
            IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, task),
            IAssignmentOperation { Target: ILocalReferenceOperation target } => SymbolEqualityComparer.Default.Equals(target.Local, task),
            _ => false,
        }).ToImmutableArray();
        return uses.Length == 1 && uses[0] is IVariableDeclaratorOperation { Initializer.Value: IObjectCreationOperation { Constructor: { } constructor } made }
            && ThreadStarters.IsUnstartedTask(constructor) && made.Arguments.FirstOrDefault()?.Value is IDelegateCreationOperation creation
                ? creation.Target
                : null;
    }
}
