using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Finds the locals and parameters whose value can change where the analysis does not see it.</summary>
internal static class UntrackedSlots
{
    /// <summary>Those that are written in a lambda or local function, handed on by reference, or are references themselves.</summary>
    public static HashSet<ISymbol> In(IOperation body)
    {
        var untracked = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    AddTarget(argument.Value);
                    break;
                case IAssignmentOperation { Target: IConditionalOperation either }:
                    AddTarget(either); // One of two references.
                    break;
                case IAddressOfOperation address:
                    AddTarget(address.Reference);
                    break;
                case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                    untracked.Add(declarator.Symbol);
                    AddTarget(declarator.Initializer?.Value);
                    break;
                case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } owner } parameter }
                    when owner.IsPrimaryConstructor():
                    untracked.Add(parameter); // Every member of the type shares it.
                    break;
                case IAssignmentOperation assignment when assignment is ISimpleAssignmentOperation { IsRef: true } || operation.IsInNestedFunction(body):
                    AddTarget(assignment.Target);
                    AddTarget((assignment as ISimpleAssignmentOperation)?.Value);
                    break;
                case IIncrementOrDecrementOperation increment when operation.IsInNestedFunction(body):
                    AddTarget(increment.Target);
                    break;
            }
        }

        return untracked;

        void AddTarget(IOperation? target)
        {
            foreach (var part in target?.DescendantsAndSelf() ?? [])
            {
                switch (part)
                {
                    case ILocalReferenceOperation local:
                        untracked.Add(local.Local);
                        break;
                    case IParameterReferenceOperation parameter:
                        untracked.Add(parameter.Parameter);
                        break;
                }
            }
        }
    }
}
