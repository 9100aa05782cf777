using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the functions in a body that run only where the body calls them: local functions that are never values, and lambdas whose
/// local is only ever invoked.</summary>
internal static class DirectFunctions
{
    /// <summary>The symbols of those functions.</summary>
    public static ISet<ISymbol> In(ImmutableArray<IOperation> bodies)
    {
        var holders = new Dictionary<ISymbol, ISymbol>(SymbolEqualityComparer.Default);
        var functions = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var uses = new List<(ISymbol Used, IOperation Use, bool IsCall)>();
        foreach (var operation in bodies.SelectMany(body => body.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case ILocalFunctionOperation { Symbol.IsAsync: false, Body: not null } function when !function.IsIterator():
                    functions.Add(function.Symbol);
                    break;
                case IVariableDeclaratorOperation { Initializer.Value: IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } } holder
                    when !lambda.Symbol.IsAsync:
                    functions.Add(lambda.Symbol);
                    holders[holder.Symbol] = lambda.Symbol;
                    break;
                case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                    uses.Add((reference.Method.OriginalDefinition, reference, IsCall: false));
                    break;
                case IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction } call:
                    uses.Add((call.TargetMethod.OriginalDefinition, call, IsCall: true));
                    break;
                case ILocalReferenceOperation local:
                    uses.Add((local.Local, local, IsInvoked(local)));
                    break;
            }
        }

        if (functions.Count > 0)
        {
            Remove(functions, uses.Select(use => (holders.TryGetValue(use.Used, out var held) ? held : use.Used, use.Use, use.IsCall)).ToList());
        }

        return functions;
    }

    private static bool IsInvoked(ILocalReferenceOperation local) =>
        local.Parent is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invocation && invocation.Instance == local;

    /// <summary>Removes what is used as a value, and what runs inside something that was removed, until nothing more goes.</summary>
    private static void Remove(HashSet<ISymbol> functions, List<(ISymbol Used, IOperation Use, bool IsCall)> uses)
    {
        var relevant = uses.Where(use => functions.Contains(use.Used)).Select(use => (use.Used, use.IsCall, Around: Around(use.Use).ToList())).ToList();
        while (relevant.RemoveAll(use => functions.Contains(use.Used)
            && (!use.IsCall || use.Around.Any(outer => !functions.Contains(outer)))
            && functions.Remove(use.Used)) > 0)
        {
        }
    }

    /// <summary>The functions around an operation, the innermost first.</summary>
    public static IEnumerable<ISymbol> Around(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation lambda)
            {
                yield return lambda.Symbol;
            }
            else if (outer is ILocalFunctionOperation function)
            {
                yield return function.Symbol;
            }
        }
    }
}
