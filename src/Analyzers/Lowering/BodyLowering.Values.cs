using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Lowers an expression whose value nobody wants.</summary>
    private void Discard(IOperation operation, Steps steps) => Value(operation, steps);

    /// <summary>Lowers an expression: adds its effects in the order in which they happen and gives its value.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="steps">Where the effects go.</param>
    /// <param name="target">The slot that the value goes to next, if any: what is made or opened is then kept there at once.</param>
    private Term Value(IOperation? operation, Steps steps, Slot? target = null)
    {
        Guard();
        switch (operation)
        {
            case null:
                return Term.Null;
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                return Constant(constant, operation.Type);
            case IInvocationOperation call:
                return Call(call, target, steps);
            case IObjectCreationOperation creation:
                return Creation(creation, target, steps);
            case IConversionOperation conversion:
                return Conversion(conversion, target, steps);
            case IParenthesizedOperation parenthesized:
                return Value(parenthesized.Operand, steps, target);
            case IArgumentOperation argument:
                return Value(argument.Value, steps);
            case IInstanceReferenceOperation instance:
                return Instance(instance);
            case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                or IArrayElementReferenceOperation or IDeclarationExpressionOperation:
                return Read(Locate(operation, steps), operation, steps, target);
            case ISimpleAssignmentOperation assignment:
                return Assignment(assignment, steps);
            case ICompoundAssignmentOperation assignment:
                return Compound(assignment, steps);
            case ICoalesceAssignmentOperation assignment:
                return CoalesceAssignment(assignment, steps);
            case IIncrementOrDecrementOperation increment:
                return Increment(increment, steps);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruction(deconstruction, steps);
            case IEventReferenceOperation { Event: var raised } reference when _context.IsOwn(raised) && raised.AddMethod is null or { IsImplicitlyDeclared: true }:
                return new FieldTerm(raised.IsStatic ? null : Value(reference.Instance, steps), Id(raised)) { Initial = raised.IsStatic ? Term.Null : null };
            case IEventAssignmentOperation assignment:
                return EventAssignment(assignment, steps);
            case IBinaryOperation binary:
                return Binary(binary, steps);
            case ITupleBinaryOperation comparison:
                return TupleEquality(comparison, steps);
            case IUnaryOperation unary:
                return Unary(unary, steps);
            case IIsTypeOperation test:
                var tested = IsOfType(Value(test.ValueOperand, steps), test.ValueOperand.Type, test.TypeOperand);
                return test.IsNegated ? Terms.Not(tested) : tested;
            case IIsPatternOperation test:
                return Match(test.Pattern, Stable(Value(test.Value, steps), steps), steps);
            case IConditionalOperation conditional:
                return Conditional(conditional, steps);
            case ISwitchExpressionOperation @switch:
                return SwitchExpression(@switch, steps);
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce, steps);
            case IConditionalAccessOperation access:
                return ConditionalAccess(access, steps);
            case IConditionalAccessInstanceOperation:
                return _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : Term.Unknown;
            case IInterpolatedStringHandlerCreationOperation { Content: var content } handler when TextMembers.IsHandler(handler.Type):
                return Value(content, steps);
            case ITypeOfOperation type:
                return TypeTerm(type.TypeOperand);
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated, steps);
            case ITupleOperation tuple:
                return new ListTerm(InOrder(tuple.Elements, steps), IsTuple: true);
            case IAnonymousObjectCreationOperation creation:
                var values = creation.Initializers.Select(initializer => (initializer as ISimpleAssignmentOperation)?.Value ?? initializer);
                return new ListTerm(InOrder(values, steps), IsTuple: true);
            case IArrayCreationOperation array:
                return Array(array, target, steps);
            case ICollectionExpressionOperation collection:
                return Collection(collection, target, steps);
            case IObjectOrCollectionInitializerOperation initializer:
                return Initialize(initializer, steps);
            case IMemberInitializerOperation initializer:
                return InitializeMember(initializer, steps);
            case IWithOperation with:
                return With(with, steps);
            case IDefaultValueOperation @default:
                return Default(@default);
            case IDelegateCreationOperation creation:
                return Value(creation.Target, steps);
            case IAnonymousFunctionOperation function:
                return Lambda(function);
            case IMethodReferenceOperation reference:
                return MethodGroup(reference, steps);
            case ITranslatedQueryOperation query:
                return Value(query.Operation, steps);
            case IAwaitOperation @await:
                return Await(@await, steps);
            case IThrowOperation @throw:
                Throw(@throw, steps);
                return Unknown(@throw.Type);
            case ITypeParameterObjectCreationOperation creation:
                return OfParameter(creation, steps);
            case IImplicitIndexerReferenceOperation element:
                return ImplicitElement(element, steps);
            case IInvalidOperation:
                Opaque(OpaqueReason.BrokenCode, operation, steps);
                return Unknown(operation.Type);
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation
                or IFunctionPointerInvocationOperation:
                Children(operation, steps);
                Opaque(OpaqueReason.IndirectUse, operation, steps);
                return Unknown(operation.Type);
            case { Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax } when ContainerTypes.IsView(operation.Type):
                return StackAllocated(operation, target, steps);
            default:
                return Lost(operation.Type, origin: null, InOrder(operation.ChildOperations, steps));
        }
    }

    private Term Conversion(IConversionOperation conversion, Slot? target, Steps steps)
    {
        if (ContainerTypes.IsView(conversion.Type) && ContainerTypes.KindOf(Unwrap(conversion.Operand)?.Type) == ContainerKind.Sequence)
        {
            return Value(conversion.Operand, steps, target); // Whether the compiler knows the conversion itself or calls an operator.
        }

        if (conversion.OperatorMethod is { } method)
        {
            if (IsShape(conversion.Type) && ContainerTypes.KindOf(Unwrap(conversion.Operand)?.Type) == ContainerKind.Sequence)
            {
                return ShapeOf(conversion.Operand, steps);
            }

            var converted = Value(conversion.Operand, steps);
            if (IsShape(conversion.Type) && IsShape(conversion.Operand.Type))
            {
                return converted;
            }

            return OwnOperator(conversion, method, [converted], steps);
        }

        var operand = Value(conversion.Operand, steps, target);
        FailIfOfOtherType(conversion, operand, steps);
        FailIfTooLarge(conversion, operand, steps);
        if (conversion.IsTryCast && conversion.Type is { } asked)
        {
            return conversion.Operand.Type?.IsOrComesFrom(asked) == true ? operand
                : new TryCastTerm(operand, Named(asked), new ComputedTerm($"as {asked.ToDisplayString()}", operand, null, Named(asked)));
        }

        return conversion.BoxedType() is var boxed and not SpecialType.None ? new BoxTerm(operand, boxed)
            : conversion.KeepsValue() ? operand
            : KnownConversion(conversion, new ComputedTerm($"({conversion.Type?.ToDisplayString()})", operand, null, Id(conversion.Type)));
    }

    private Term Instance(IInstanceReferenceOperation instance) => instance.ReferenceKind switch
    {
        InstanceReferenceKind.ContainingTypeInstance => new ThisTerm(),
        InstanceReferenceKind.ImplicitReceiver when _createdObjects.Count > 0 => _createdObjects.Peek(),
        _ => Unknown(instance.Type),
    };

    private Term Default(IDefaultValueOperation value) => value.Type switch
    {
        { } type when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Term.Null,
        { } type when IsShape(type) => new LiteralTerm(new ShapeLiteral([])),
        ITypeParameterSymbol parameter => new DefaultOfTypeTerm(TypeTerm(parameter)),
        null => Lost(value.Type, origin: null),
        var type => new DefaultTerm(Named(type)),
    };

    /// <summary>What is found from the end, or between two indices.</summary>
    private Term ImplicitElement(IImplicitIndexerReferenceOperation element, Steps steps)
    {
        if (ContainerTypes.KindOf(element.Instance.Type) != ContainerKind.Sequence && !IsShape(element.Instance.Type) && element.Instance.Type?.SpecialType != SpecialType.System_String)
        {
            Children(element, steps);
            if (_context.IsOwn(element.IndexerSymbol) && _project.Reaches(element.IndexerSymbol))
            {
                Opaque(OpaqueReason.UnnamedCall, element, steps);
            }

            Unnamed(element, steps);
            return Lost(element.Type, origin: null);
        }

        var container = Kept(Value(element.Instance, steps), steps);
        return element.Argument is IRangeOperation range ? Slice(range, container, element, steps) : new ElementTerm(container, IndexOf(element.Argument, container, steps))
        {
            IsLetter = element.Instance.Type?.SpecialType == SpecialType.System_String,
        };
    }

    /// <summary>The elements in a range; of a text it is not known which letters.</summary>
    private Term Slice(IRangeOperation range, Term container, IOperation operation, Steps steps)
    {
        var start = range.LeftOperand is { } left ? IndexOf(left, container, steps) : Zero;
        var end = range.RightOperand is { } right ? IndexOf(right, container, steps) : new LengthTerm(container);
        return ContainerTypes.KindOf(operation.Type) != ContainerKind.Sequence || ContainerTypes.IsWritableView(operation.Type)
            ? new KnownCallTerm(EvaluatedMembers.Slice, [container, start, end], Lost(operation.Type, origin: null, container, start, end))
            : Allocated(operation.Type!, ContainerKind.Sequence, new SliceTerm(container, start, end), null, operation, steps);
    }

    /// <summary>An index, which may count from the end.</summary>
    private Term IndexOf(IOperation index, Term container, Steps steps) => Unwrap(index) switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => Kept(new BinaryTerm(TermOperator.Subtract, new LengthTerm(container), Value(hat.Operand, steps)), steps),
        { Type.SpecialType: SpecialType.System_Int32 } number => Value(number, steps),
        IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Int32 } number } => Value(number, steps),
        var other => Lost(other?.Type, origin: null, Value(other, steps)),
    };

    /// <summary>What is awaited gives what an async method of this project returns; of other tasks nothing is known.</summary>
    private Term Await(IAwaitOperation @await, Steps steps)
    {
        var operand = Unwrap(@await.Operation);
        if (operand is IInvocationOperation { Instance: { } task } configured && TaskMembers.Of(configured.TargetMethod) == TaskMember.Same && !_context.IsOwn(configured.TargetMethod))
        {
            operand = Unwrap(task);
        }

        if (CompletedTasks.Contains(operand))
        {
            return CompletedTasks.ResultOf(operand) is { } result ? Value(result, steps) : Term.Unknown;
        }

        var value = Value(operand, steps);
        var awaited = operand is IInvocationOperation { TargetMethod: { IsAsync: true } method } ? Definition(method) : null;
        if (awaited is null)
        {
            MayAwaitOwnCode(@await, operand, steps);
            value = TaskTypes.IsTask(operand?.Type) ? Joined(value, TaskUse.Awaited, steps) : Lost(@await.Type, origin: null, value);
        }

        if (!_project.ScopesFlow)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.Suspension, At(@await)) { Awaited = awaited?.IsDispatched() == false ? Id(awaited) : null });
        }

        return value;
    }

    private void MayAwaitOwnCode(IAwaitOperation @await, IOperation? operand, Steps steps)
    {
        if (_context.IsOwn(operand?.Type))
        {
            Unnamed(@await, steps);
        }
    }
}
