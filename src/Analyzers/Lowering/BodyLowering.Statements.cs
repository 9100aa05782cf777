using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private void Statement(IOperation operation, ImmutableArray<Effect>.Builder steps)
    {
        Guard();
        switch (operation)
        {
            case IBlockOperation block:
                Block(block.Operations, steps);
                break;
            case IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool value } } conditional:
                if ((value ? conditional.WhenTrue : conditional.WhenFalse) is { } taken)
                {
                    Statement(taken, steps);
                }

                break;
            case IConditionalOperation { Type: null } or ISwitchOperation:
                Unfollowed(operation, OpaqueReason.Branch, steps);
                break;
            case ILoopOperation:
                Unfollowed(operation, OpaqueReason.Loop, steps);
                break;
            case ITryOperation:
                Unfollowed(operation, OpaqueReason.Try, steps);
                break;
            case IUsingOperation @using:
                Using(Resources(@using.Resources), @using.IsAsynchronous, body => Statement(@using.Body, body), steps);
                break;
            case IVariableDeclaratorOperation declarator:
                Declare(declarator, steps);
                break;
            case IReturnOperation { Kind: OperationKind.Return } @return:
                Value(@return.ReturnedValue, steps);
                steps.Add(new JumpEffect());
                break;
            case IReturnOperation @yield:
                Value(@yield.ReturnedValue, steps);
                steps.Add(new OpaqueEffect(OpaqueReason.Suspension));
                break;
            case IThrowOperation @throw:
                Value(@throw.Exception, steps);
                steps.Add(new JumpEffect());
                break;
            case IBranchOperation { BranchKind: not BranchKind.GoTo }:
                steps.Add(new JumpEffect());
                break;
            case IBranchOperation or ILabeledOperation:
                steps.Add(new OpaqueEffect(OpaqueReason.Goto));
                break;
            case ILocalFunctionOperation:
                break; // Runs when it is called.
            case IInvalidOperation:
                steps.Add(new OpaqueEffect(OpaqueReason.BrokenCode));
                break;
            default:
                Value(operation, steps);
                break;
        }
    }

    private void Block(ImmutableArray<IOperation> statements, ImmutableArray<Effect>.Builder steps)
    {
        for (var index = 0; index < statements.Length; index++)
        {
            if (statements[index] is IUsingDeclarationOperation declaration)
            {
                var rest = statements.RemoveRange(0, index + 1);
                Using(Resources(declaration.DeclarationGroup), declaration.IsAsynchronous, body => Block(rest, body), steps);
                return;
            }

            Statement(statements[index], steps);
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator, ImmutableArray<Effect>.Builder steps)
    {
        var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is not null && !declarator.Symbol.IsConst)
        {
            Assign(SlotOf(declarator.Symbol), initializer.Value, steps);
        }
    }

    /// <summary>Evaluates a value into a slot, if there is one.</summary>
    private Term Assign(Slot? target, IOperation value, ImmutableArray<Effect>.Builder steps)
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

    private static ImmutableArray<IOperation> Resources(IOperation resources) => resources is IVariableDeclarationGroupOperation group
        ? [.. group.Declarations.SelectMany(declaration => declaration.Declarators)]
        : [resources];

    private void Using(ImmutableArray<IOperation> resources, bool suspends, Action<ImmutableArray<Effect>.Builder> body,
        ImmutableArray<Effect>.Builder steps)
    {
        if (suspends)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.Suspension));
        }
        else if (resources.IsEmpty)
        {
            body(steps);
        }
        else
        {
            Use(resources[0], inner => Using(resources.RemoveAt(0), suspends, body, inner), steps);
        }
    }

    private void Use(IOperation resource, Action<ImmutableArray<Effect>.Builder> body, ImmutableArray<Effect>.Builder steps)
    {
        var (target, value) = Unwrap(resource) switch
        {
            IVariableDeclaratorOperation declarator => (SlotOf(declarator.Symbol), Unwrap(declarator.Initializer?.Value)),
            ISimpleAssignmentOperation { IsRef: false } assignment when SlotOf(assignment.Target) is { } slot => (slot, Unwrap(assignment.Value)),
            var other => (null, other),
        };
        switch (value is IInvocationOperation call ? _api.Recognize(call.TargetMethod) : ApiMember.None)
        {
            case ApiMember.OpenByName or ApiMember.OpenByObject:
                steps.Add(Open((IInvocationOperation)value!, target, Gather, steps));
                break;
            case ApiMember.OpenNameScope:
                var arguments = Arguments((IInvocationOperation)value!, steps);
                RequireNoValues(arguments, steps);
                steps.Add(new NameScopeEffect(
                    arguments[RuntimeNames.NameParameter], arguments[RuntimeNames.DefaultNameParameter], BodyLowering.Gather(body)));
                break;
            case ApiMember.EnterGraph:
                var graph = Value(((IInvocationOperation)value!).Instance, steps);
                steps.Add(new EnterGraphEffect(graph, BodyLowering.Gather(body)));
                break;
            default:
                var held = NewResult(); // What closes is what was there at first.
                steps.Add(new AssignEffect(held, value is null ? Term.Unknown : Assign(target, value, steps)));
                body(steps);
                if (SymbolEqualityComparer.Default.Equals(value?.Type, _api.VariableScope))
                {
                    steps.Add(new CloseEffect(new ReadTerm(held)));
                }
                else if (value?.Type?.SpecialType == SpecialType.System_IDisposable)
                {
                    CloseUnnamed(new ReadTerm(held), steps);
                }
                else
                {
                    Implicit(steps);
                }

                break;
        }

        Effect Gather() => BodyLowering.Gather(body);
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
