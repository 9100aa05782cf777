using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the locals and parameters whose value can change where the analysis does not see it.</summary>
internal static class UntrackedSlots
{
    /// <summary>Those that are references which are not followed or have their address taken, and those that a function writes of which only a
    /// part runs where it is called.</summary>
    public static ISet<ISymbol> In(ImmutableArray<IOperation> bodies)
    {
        var untracked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var iterators = new HashSet<ISymbol>(
            bodies.SelectMany(body => body.DescendantsAndSelf()).OfType<ILocalFunctionOperation>().Where(function => function.IsIterator()).Select(function => function.Symbol),
            SymbolEqualityComparer.Default);
        var references = new List<(ISymbol Reference, IOperation Place)>();
        foreach (var operation in bodies.SelectMany(body => body.DescendantsAndSelf()))
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IConditionalOperation either }:
                    AddAll(either); // One of two references.
                    break;
                case IAddressOfOperation address:
                    AddAll(address.Reference);
                    break;
                case IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref, Initializer.Value: var place } declarator when IsPlace(place) && !IsMoved(declarator.Symbol):
                    references.Add((declarator.Symbol, place));
                    break;
                case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                    untracked.Add(declarator.Symbol);
                    AddAll(declarator.Initializer?.Value);
                    break;
                case ISimpleAssignmentOperation { IsRef: true } assignment:
                    AddAll(assignment.Target);
                    AddAll(assignment.Value);
                    break;
                case IAssignmentOperation assignment:
                    AddWritten(assignment.Target);
                    break;
                case IIncrementOrDecrementOperation increment:
                    AddWritten(increment.Target);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    AddWritten(argument.Value);
                    break;
            }
        }

        foreach (var (reference, place) in references)
        {
            if (Named(place).Any(untracked.Contains))
            {
                untracked.Add(reference);
                AddAll(place);
            }
        }

        return untracked;

        bool IsMoved(ILocalSymbol reference) => bodies.SelectMany(body => body.DescendantsAndSelf())
            .Any(operation => operation is ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var moved } } && SymbolEqualityComparer.Default.Equals(moved, reference));

        void AddAll(IOperation? target)
        {
            foreach (var symbol in Named(target))
            {
                untracked.Add(symbol);
            }
        }

        // What a function declares itself is written where it runs.
        void AddWritten(IOperation target)
        {
            foreach (var symbol in Named(target))
            {
                if (Around(target).TakeWhile(function => !SymbolEqualityComparer.Default.Equals(function, symbol.ContainingSymbol))
                    .Any(function => function is IMethodSymbol { IsAsync: true } || iterators.Contains(function)))
                {
                    untracked.Add(symbol);
                }
            }
        }
    }

    /// <summary>The functions around an operation, the innermost first.</summary>
    private static IEnumerable<ISymbol> Around(IOperation operation)
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

    private static bool IsPlace(IOperation operation) => operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation;

    private static IEnumerable<ISymbol> Named(IOperation? target) => (target?.DescendantsAndSelf() ?? []).Select(part => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => (ISymbol?)null,
    }).OfType<ISymbol>();
}
