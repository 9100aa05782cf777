using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Lowers a statement, or an expression whose value nobody wants.</summary>
    private void Statement(IOperation operation, Steps steps)
    {
        Guard();
        switch (operation)
        {
            case IBlockOperation block:
                Block(block.Operations, steps);
                break;
            case IExpressionStatementOperation statement:
                Discard(statement.Operation, steps);
                break;
            case IConditionalOperation { Type: null } conditional:
                If(conditional, steps);
                break;
            case IWhileLoopOperation loop:
                While(loop, steps);
                break;
            case IForLoopOperation loop:
                For(loop, steps);
                break;
            case IForEachLoopOperation loop:
                ForEach(loop, steps);
                break;
            case ISwitchOperation @switch:
                Switch(@switch, steps);
                break;
            case ITryOperation @try:
                Try(@try, steps);
                break;
            case ILockOperation @lock:
                Value(@lock.LockedValue, steps);
                Statement(@lock.Body, steps);
                break;
            case IUsingOperation @using:
                Using(Resources(@using.Resources), @using.IsAsynchronous, body => Statement(@using.Body, body), steps);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator, steps);
                break;
            case IReturnOperation @return:
                Return(@return, steps);
                break;
            case IThrowOperation @throw:
                Throw(@throw, steps);
                break;
            case IBranchOperation branch:
                Jump(branch, steps);
                break;
            case ILabeledOperation labelled:
                if (labelled.Operation is { } behind)
                {
                    Statement(behind, steps);
                }

                break;
            case ILocalFunctionOperation function:
                LocalFunction(function);
                break;
            case { Syntax: FixedStatementSyntax }:
            case IConstructorBodyOperation or IMethodBodyOperation or IVariableDeclarationGroupOperation or IVariableDeclarationOperation:
                Children(operation, steps);
                break;
            default:
                Discard(operation, steps);
                break;
        }
    }

    private void Block(ImmutableArray<IOperation> statements, Steps steps)
    {
        for (var index = 0; index < statements.Length; index++)
        {
            if (Behind(statements[index]) is IUsingDeclarationOperation declaration)
            {
                // No goto leads from one side of the declaration to the other.
                var rest = statements.RemoveRange(0, index + 1);
                Straight(ImmutableArray.Create(statements, 0, index), steps);
                Using(Resources(declaration.DeclarationGroup), declaration.IsAsynchronous, body => Block(rest, body), steps);
                return;
            }
        }

        Straight(statements, steps);
    }

    /// <summary>Every local is assigned where it is declared, so that it is known to exist before a branch assigns it.</summary>
    private void Declare(IVariableDeclaratorOperation declarator, Steps steps)
    {
        var slot = SlotFor(declarator.Symbol);
        if (declarator is { Symbol.RefKind: not RefKind.None, Initializer.Value: { } place })
        {
            steps.Add(new AssignEffect(slot, ReferenceTo(place, steps)));
            return;
        }

        if (declarator.Symbol.IsConst)
        {
            return;
        }

        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is null)
        {
            steps.Add(new AssignEffect(slot, Unknown(declarator.Symbol.Type)));
            return;
        }

        Assign(slot, initializer.Value, steps);
        if (declarator.Symbol.IsFixed)
        {
            LosePlaces(initializer.Value, steps);
        }
    }

    /// <summary>Evaluates a value into a slot, if there is one.</summary>
    private Term Assign(Slot? target, IOperation value, Steps steps)
    {
        var term = Value(value, steps, target);
        if (target is null)
        {
            return term;
        }

        var read = new ReadTerm(target);
        if (term != read)
        {
            steps.Add(new AssignEffect(target, term));
        }

        return read;
    }

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }
}
