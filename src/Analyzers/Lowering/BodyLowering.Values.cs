using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    /// <summary>Lowers an expression: adds its effects in the order in which they happen and gives its value.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="steps">Where the effects go.</param>
    /// <param name="target">The slot that the value goes to next, if any: an opened scope is then kept there at once.</param>
    private Term Value(IOperation? operation, ImmutableArray<Effect>.Builder steps, Slot? target = null)
    {
        Guard();
        if (operation is not null && operation.RunsUnnamedCode())
        {
            Implicit(steps);
        }

        switch (operation)
        {
            case null:
                return Term.Null;
            case { ConstantValue: { HasValue: true, Value: var constant } }:
                return Constant(constant, operation.Type);
            case IInvocationOperation call:
                return Call(call, target, steps);
            case IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion:
                var operand = Value(conversion.Operand, steps, target);
                return conversion.KeepsValue() ? operand : Term.Unknown;
            case IParenthesizedOperation parenthesized:
                return Value(parenthesized.Operand, steps, target);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return SlotOf(operation) is { } slot ? new ReadTerm(slot) : Term.Unknown;
            case ISimpleAssignmentOperation { IsRef: false } assignment when SlotOf(assignment.Target) is { } assigned:
                return Assign(assigned, assignment.Value, steps);
            case ISimpleAssignmentOperation { Target: IDiscardOperation or ILocalReferenceOperation or IParameterReferenceOperation } assignment:
                return Value(assignment.Value, steps);
            case ICompoundAssignmentOperation assignment:
                return Compound(assignment, steps);
            case IIncrementOrDecrementOperation increment:
                Children(increment, steps);
                return Forget(increment.Target, steps);
            case IDeconstructionAssignmentOperation deconstruction:
                Value(deconstruction.Value, steps);
                return Forget(deconstruction.Target, steps);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return Concatenation(concatenation, steps);
            case IInterpolatedStringOperation interpolated:
                return Interpolated(interpolated, steps);
            case ICollectionExpressionOperation collection when IsShape(collection.Type):
                return Shape(collection.Elements, steps);
            case ICollectionExpressionOperation { ConstructMethod: { } construct }:
                Children(operation, steps);
                Reach(construct, operation, steps);
                return Term.Unknown;
            case IWithOperation { CloneMethod: { } clone }:
                Children(operation, steps);
                if (clone.ContainingType.InstanceConstructors.Any(_project.Reaches))
                {
                    steps.Add(new OpaqueEffect(OpaqueReason.SourceCall));
                }

                return Term.Unknown;
            case IObjectCreationOperation creation:
                return Creation(creation, steps);
            case IPropertyReferenceOperation property:
                return Property(property, steps);
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Term.Null;
            case IDefaultValueOperation { Type: { } type } when IsShape(type):
                return new LiteralTerm(new ShapeLiteral([]));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
                or IConditionalOperation or ICoalesceOperation or IConditionalAccessOperation
                or ISwitchExpressionOperation:
                Unfollowed(operation, OpaqueReason.Branch, steps);
                return Term.Unknown;
            case ICoalesceAssignmentOperation assignment:
                Unfollowed(assignment, OpaqueReason.Branch, steps);
                return Forget(assignment.Target, steps);
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                if (_project.InitializersReach(field.ContainingType))
                {
                    steps.Add(new OpaqueEffect(OpaqueReason.SourceCall));
                }

                return Term.Unknown;
            case IAnonymousFunctionOperation function:
                if (HasEffects(Gather(inside => Statement(function.Body, inside))))
                {
                    steps.Add(new OpaqueEffect(OpaqueReason.Delegate));
                }

                return Term.Unknown;
            case IMethodReferenceOperation reference:
                MethodGroup(reference, steps);
                return Term.Unknown;
            case IAwaitOperation @await:
                Children(@await, steps);
                steps.Add(new OpaqueEffect(OpaqueReason.Suspension));
                return Term.Unknown;
            case IInvalidOperation:
                steps.Add(new OpaqueEffect(OpaqueReason.BrokenCode));
                return Term.Unknown;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation
                or IFunctionPointerInvocationOperation:
                Children(operation, steps);
                steps.Add(new OpaqueEffect(OpaqueReason.IndirectUse));
                return Term.Unknown;
            default:
                Children(operation, steps);
                return Term.Unknown;
        }
    }

    private Term Constant(object? value, ITypeSymbol? type)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        if (value is not int number || underlying?.TypeKind != TypeKind.Enum)
        {
            return new LiteralTerm(value);
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, _api.DType))
        {
            return _api.DTypeName(number) is { } name ? new LiteralTerm(new DTypeLiteral(name)) : Term.Unknown;
        }

        if (SymbolEqualityComparer.Default.Equals(underlying, _api.Reuse))
        {
            return new LiteralTerm(_api.ReuseName(number) switch
            {
                RuntimeNames.ReuseNone => ReuseLiteral.None,
                RuntimeNames.ReuseTrue => ReuseLiteral.True,
                RuntimeNames.ReuseAuto => ReuseLiteral.Auto,
                _ => ReuseLiteral.Unknown,
            });
        }

        return Term.Unknown;
    }

    /// <summary>Makes every slot inside an assignment's target unknown.</summary>
    private Term Forget(IOperation target, ImmutableArray<Effect>.Builder steps)
    {
        foreach (var part in target.DescendantsAndSelf())
        {
            if (SlotOf(part) is { } slot)
            {
                steps.Add(new AssignEffect(slot, Term.Unknown));
            }
        }

        return Term.Unknown;
    }

    private Term Shape(ImmutableArray<IOperation> elements, ImmutableArray<Effect>.Builder steps)
    {
        var terms = elements.Select(element => (Spread: element is ISpreadOperation, Term: Value(element, steps))).ToList();
        return terms.Any(element => element.Spread)
            ? Term.Unknown
            : new LiteralTerm(new ShapeLiteral([.. terms.Select(element => (element.Term as LiteralTerm)?.Value as int?)]));
    }

    private Term Creation(IObjectCreationOperation creation, ImmutableArray<Effect>.Builder steps)
    {
        if (IsShape(creation.Type) && creation.Arguments.Length == 1 && Unwrap(creation.Arguments[0].Value) is ICollectionExpressionOperation lengths)
        {
            return Shape(lengths.Elements, steps);
        }

        Children(creation, steps);
        if (creation.Constructor is not { } constructor)
        {
            return Term.Unknown;
        }

        switch (_api.Recognize(constructor))
        {
            case ApiMember.NewGraph:
                var graph = NewResult();
                steps.Add(new NewGraphEffect(graph));
                return new ReadTerm(graph);
            case ApiMember.None:
                Reach(constructor, creation, steps);
                return Term.Unknown;
            default:
                return Term.Unknown;
        }
    }

    private Term Property(IPropertyReferenceOperation property, ImmutableArray<Effect>.Builder steps)
    {
        var instance = Value(property.Instance, steps);
        foreach (var argument in property.Arguments)
        {
            Value(argument, steps);
        }

        switch (_api.Recognize(property.Property))
        {
            case ApiMember.CurrentScope:
                return new CurrentScopeTerm();
            case ApiMember.ScopeName:
                return new ScopeNameTerm(instance);
            case ApiMember.DefaultGraph:
                return new DefaultGraphTerm();
            case ApiMember.Neutral when property.Property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, _api.Initializer):
                return new LiteralTerm(new InitializerLiteral(IsValue: false));
            case ApiMember.Neutral when property.Property.IsStatic && property.Property.Name == RuntimeNames.Scalar:
                return new LiteralTerm(new ShapeLiteral([]));
            case ApiMember.None when (property.Property.GetMethod ?? property.Property.SetMethod) is { } accessor:
                Reach(accessor, property, steps);
                return Term.Unknown;
            default:
                return Term.Unknown;
        }
    }

    private void MethodGroup(IMethodReferenceOperation reference, ImmutableArray<Effect>.Builder steps)
    {
        Children(reference, steps);
        var member = _api.Recognize(reference.Method);
        if (member is not (ApiMember.None or ApiMember.Neutral) || (member == ApiMember.None && _project.Reaches(reference.Method.OriginalDefinition)))
        {
            steps.Add(new OpaqueEffect(OpaqueReason.IndirectUse));
        }
    }

    /// <summary>Adds what code may do that runs without being named: operators, conversions, deconstruction.</summary>
    private void Implicit(ImmutableArray<Effect>.Builder steps)
    {
        if (_project.ImplicitCallsReach)
        {
            steps.Add(new OpaqueEffect(OpaqueReason.SourceCall));
        }
    }

    private bool IsShape(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, _api.Shape);

    private static Term DTypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => new LiteralTerm(new DTypeLiteral("float32")),
        SpecialType.System_Double => new LiteralTerm(new DTypeLiteral("float64")),
        SpecialType.System_SByte => new LiteralTerm(new DTypeLiteral("int8")),
        SpecialType.System_Int16 => new LiteralTerm(new DTypeLiteral("int16")),
        SpecialType.System_Int32 => new LiteralTerm(new DTypeLiteral("int32")),
        SpecialType.System_Int64 => new LiteralTerm(new DTypeLiteral("int64")),
        SpecialType.System_Byte => new LiteralTerm(new DTypeLiteral("uint8")),
        SpecialType.System_Boolean => new LiteralTerm(new DTypeLiteral("bool")),
        _ when type.ToDisplayString() == "System.Half" => new LiteralTerm(new DTypeLiteral("float16")),
        _ => Term.Unknown,
    };
}
