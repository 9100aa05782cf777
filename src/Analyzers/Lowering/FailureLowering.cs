using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers exceptions of the framework, as far as a handler around could catch them.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class FailureLowering(BodyLowering lowering, EffectFactory factory)
{
    private static readonly Term One = new LiteralTerm(1);

    /// <summary>How many try statements with handlers are around.</summary>
    private int _guards;

    /// <summary>Whether a handler around could catch an exception.</summary>
    public bool IsGuarded => _guards > 0;

    public Effect Guarded(ITryOperation @try) => Guarded(inside => lowering.Statement(@try.Body, inside), isGuarded: !@try.Catches.IsEmpty);

    /// <summary>Lowers code of which it is seen where it throws.</summary>
    public Effect Guarded(Action<Steps> lower, bool isGuarded = true)
    {
        _guards += isGuarded ? 1 : 0;
        var body = StepLists.Gather(lower);
        _guards -= isGuarded ? 1 : 0;
        return body;
    }

    /// <summary>An exception that a handler may be meant for: one around, or one of a caller.</summary>
    public void FailIf(Term condition, string exception, Steps steps)
    {
        if (condition is not LiteralTerm { Value: false } && factory.Context.Compilation.GetTypeByMetadataName(exception) is { } thrown)
        {
            steps.Add(new FailEffect(condition, factory.Named(thrown)) { IsOutwards = !IsGuarded });
        }
    }

    /// <summary>A key that is null.</summary>
    public void FailIfNoKey(ITypeSymbol type, Term key, Steps steps)
    {
        if (IsGuarded && type.IsReferenceType && key is not LiteralTerm { Value: not null })
        {
            FailIf(Terms.IsNull(key), Exceptions.ArgumentNull, steps);
        }
    }

    /// <summary>Changing a container by what only shows it, or by an interface of one that nothing changes.</summary>
    /// <param name="call">What changes it.</param>
    /// <param name="instance">The container, as the source names it.</param>
    /// <param name="container">The container.</param>
    /// <param name="steps">Where that goes.</param>
    public void FailIfFixed(IOperation call, IOperation? instance, Term container, Steps steps)
    {
        if (instance?.Type is not INamedTypeSymbol { TypeKind: TypeKind.Interface } type)
        {
            return;
        }

        if (ContainerTypes.IsFixed(instance.Unwrap()?.Type))
        {
            FailIf(Terms.True, Exceptions.NotSupported, steps);
            return;
        }

        foreach (var @fixed in ContainerTypes.FixedLike(type, factory.Context.Compilation))
        {
            FailIf(new KnownCallTerm(EvaluatedMembers.IsKnownToHold, [new TypeTestTerm(container, factory.Named(@fixed))], Terms.False), Exceptions.NotSupported, steps);
        }

        if (IsGuarded && ContainerTypes.Showing.Any(name => factory.Project.IsMentioned(name, call.Syntax.SyntaxTree)))
        {
            steps.Add(new MayFailEffect()); // It may be one that only shows the container.
        }
    }

    /// <summary>Changing how many elements a container has that may be an array.</summary>
    public void FailIfArray(ITypeSymbol? type, Term container, Steps steps)
    {
        if (type is { TypeKind: TypeKind.Interface })
        {
            FailIf(new KnownCallTerm(EvaluatedMembers.IsKnownToHold, [new TypeTestTerm(container, factory.Named(factory.Context.Compilation.GetSpecialType(SpecialType.System_Array)))], Terms.False), Exceptions.NotSupported, steps);
        }
    }

    /// <summary>A call that is evaluated where its operands are known, in a block whose handlers may be meant for what it throws.</summary>
    public void FailAsEvaluated(KnownCallTerm call, bool isRisky, Steps steps)
    {
        if (Evaluated is { IsEmpty: false } exceptions)
        {
            steps.Add(new FailEffect(new ThrownTerm(call with { Otherwise = Term.Unknown }, exceptions, isRisky), exceptions[0]) { IsOutwards = !IsGuarded });
        }
    }

    private ImmutableArray<TypeId> Evaluated => field.IsDefault
        ? field = [.. Exceptions.OfEvaluated.Select(factory.Context.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().Select(factory.Named)]
        : field;

    /// <summary>Reading a text that says no value of a type.</summary>
    public void FailToRead(IMethodSymbol method, Term text, Steps steps)
    {
        if (FailingMembers.Of(method) == FailingMember.Parse && method.Parameters.Length == 1)
        {
            FailIf(Terms.IsNull(text), Exceptions.ArgumentNull, steps);
            FailAsEvaluated(new KnownCallTerm(EvaluatedMembers.ReadOf(method, isInvariant: false), [text], Term.Unknown), isRisky: false, steps);
            FailIf(Terms.Not(new KnownCallTerm(EvaluatedMembers.AskedOf(method, isInvariant: false), [text], Terms.True)), Exceptions.Format, steps);
        }
    }

    /// <summary>Using a member of an object that is not there.</summary>
    public void FailIfNull(IOperation? instance, Term? receiver, Steps steps)
    {
        if ((IsGuarded || IsAnnotated(instance.Unwrap())) && receiver is not (null or ThisTerm or LiteralTerm { Value: not null }) && (instance.Unwrap()?.Type ?? instance?.Type) is { IsReferenceType: true })
        {
            FailIf(Terms.IsNull(receiver), Exceptions.NullReference, steps);
        }
    }

    /// <summary>Whether whoever declared a value says that it may be missing.</summary>
    private static bool IsAnnotated(IOperation? operation) => NullableAnnotation.Annotated == operation switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => parameter.NullableAnnotation,
        IFieldReferenceOperation { Field: var field } => field.NullableAnnotation,
        IEventReferenceOperation => NullableAnnotation.Annotated, // Nobody may have subscribed.
        IPropertyReferenceOperation { Property: var property } => property.NullableAnnotation,
        IInvocationOperation { TargetMethod: var method } => method.ReturnNullableAnnotation,
        _ => NullableAnnotation.None,
    };

    /// <summary>A conversion to a type that the value is not of.</summary>
    public void FailIfOfOtherType(IConversionOperation conversion, Term value, Steps steps)
    {
        if (conversion is { IsTryCast: false, Conversion: { IsImplicit: false, IsUserDefined: false }, Type: { TypeKind: not TypeKind.Delegate } type }
            && conversion.Operand.Type is { IsReferenceType: true })
        {
            if (type.IsValueType && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
            {
                FailIf(Terms.IsNull(value), Exceptions.NullReference, steps);
            }

            FailIf(Terms.And(Terms.Not(Terms.IsNull(value)), Terms.Not(IsOfType(value, Conversions.Underlying(type)!))), Exceptions.InvalidCast, steps);
        }
    }

    /// <summary>Whether an object can be taken for a value of a type: one of an enum for a number of its underlying type, and the other way around.</summary>
    private Term IsOfType(Term value, ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => Terms.Or(lowering.Types.Test(value, type), Terms.Or(lowering.Types.Test(value, underlying), lowering.Types.Test(value, factory.Context.Compilation.GetSpecialType(SpecialType.System_Enum)))),
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => Terms.Or(lowering.Types.Test(value, type), lowering.Types.Test(value, factory.Context.Compilation.GetSpecialType(SpecialType.System_Enum))),
        _ => lowering.Types.Test(value, type),
    };

    /// <summary>A conversion of a value that may be missing to one that is there.</summary>
    public void FailIfMissing(IConversionOperation conversion, Term value, Steps steps)
    {
        if (conversion.Operand.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && conversion.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T })
        {
            FailIf(Terms.IsNull(value), Exceptions.InvalidOperation, steps);
        }
    }

    /// <summary>A checked operator whose result has no room in its type.</summary>
    public void FailIfTooLarge(BinaryOperatorKind kind, Term left, Term right, ITypeSymbol? type, bool isChecked, Steps steps)
    {
        var operation = kind switch
        {
            BinaryOperatorKind.Add => TermOperator.Add,
            BinaryOperatorKind.Subtract => TermOperator.Subtract,
            BinaryOperatorKind.Multiply => TermOperator.Multiply,
            _ => (TermOperator?)null,
        };
        if (isChecked && operation is not null && type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt32)
        {
            FailIfOutside(new BinaryTerm(operation.Value, left, right) { Known = $"operator {kind} Int64" }, type, steps);
        }
    }

    /// <summary>A division by a number that is zero.</summary>
    public void FailIfByZero(BinaryOperatorKind kind, Term divisor, ITypeSymbol? type, Steps steps)
    {
        var isDecimal = type?.SpecialType == SpecialType.System_Decimal;
        if (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && (isDecimal || type?.IsWholeNumber() == true))
        {
            FailIf(divisor is LiteralTerm { Value: int and not 0 } ? Terms.False : Terms.AreEqual(divisor, isDecimal ? new LiteralTerm(0m) : Terms.Zero), Exceptions.DivideByZero, steps);
        }
    }

    /// <summary>A checked conversion of a number that has no room in the type.</summary>
    public void FailIfTooLarge(IConversionOperation conversion, Term value, Steps steps)
    {
        if (conversion is not { OperatorMethod: null, Type: { } type } || !type.IsWholeNumber())
        {
            return;
        }

        if (conversion.IsChecked && conversion.Operand.Type?.IsWholeNumber() == true)
        {
            FailIfOutside(value, type, steps);
        }
        else if ((conversion.IsChecked && conversion.Operand.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double) || conversion.Operand.Type?.SpecialType == SpecialType.System_Decimal)
        {
            FailAsEvaluated(new KnownCallTerm(EvaluatedMembers.ConversionTo(type), [new KnownCallTerm(EvaluatedMembers.Truncated(conversion.Operand.Type!), [value], Term.Unknown)], Term.Unknown), isRisky: false, steps);
        }
    }

    private void FailIfOutside(Term number, ITypeSymbol type, Steps steps)
    {
        (long Least, long Most)? range = type.SpecialType switch
        {
            SpecialType.System_SByte => (sbyte.MinValue, sbyte.MaxValue),
            SpecialType.System_Byte => (byte.MinValue, byte.MaxValue),
            SpecialType.System_Int16 => (short.MinValue, short.MaxValue),
            SpecialType.System_UInt16 => (ushort.MinValue, ushort.MaxValue),
            SpecialType.System_Int32 => (int.MinValue, int.MaxValue),
            SpecialType.System_UInt32 => (uint.MinValue, uint.MaxValue),
            _ => null,
        };
        if (range is { } values)
        {
            FailIf(
                Terms.Or(new BinaryTerm(TermOperator.Less, number, new LiteralTerm(values.Least)), new BinaryTerm(TermOperator.Less, new LiteralTerm(values.Most), number)),
                Exceptions.Overflow, steps);
        }
    }

    /// <summary>An element that is not there.</summary>
    public void FailIfOutside(Term container, Term index, string exception, Steps steps) => FailIf(
        Terms.Or(index is LiteralTerm { Value: >= 0 } ? Terms.False : new BinaryTerm(TermOperator.Less, index, Terms.Zero), new BinaryTerm(TermOperator.LessOrEqual, new LengthTerm(container), index)),
        exception, steps);

    /// <summary>A part of a container that does not reach from one index to another.</summary>
    public void FailIfNoPart(Term container, Term start, Term end, string exception, Steps steps) => FailIf(
        Terms.Or(
            Terms.Or(start is LiteralTerm { Value: >= 0 } ? Terms.False : new BinaryTerm(TermOperator.Less, start, Terms.Zero), new BinaryTerm(TermOperator.Less, end, start)),
            end is LengthTerm ? Terms.False : new BinaryTerm(TermOperator.Less, new LengthTerm(container), end)),
        exception, steps);

    /// <summary>A number of elements that is less than zero.</summary>
    public void FailIfNegative(Term count, string exception, Steps steps)
    {
        if (count is not LiteralTerm { Value: >= 0 })
        {
            FailIf(new BinaryTerm(TermOperator.Less, count, Terms.Zero), exception, steps);
        }
    }

    /// <summary>Whether all elements of a sequence are of a type, as their own type tells.</summary>
    private static bool AreOf(ITypeSymbol? sequence, ITypeSymbol type) => sequence is not null && sequence.AllInterfaces.Append(sequence as INamedTypeSymbol).OfType<INamedTypeSymbol>()
        .Any(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && contract.TypeArguments[0].IsOrComesFrom(type));

    /// <summary>What a call throws by what it is told.</summary>
    public void FailAsCalled(IInvocationOperation call, Term? receiver, ImmutableArray<Term> arguments, Steps steps)
    {
        var method = call.TargetMethod;
        if (arguments.Length == 1)
        {
            FailToRead(method, arguments[0], steps);
        }

        if (factory.Context.IsOwn(method))
        {
            return;
        }

        switch (FailingMembers.Of(method))
        {
            case FailingMember.NotOfType when IsGuarded && !AreOf(call.Arguments[0].Value.Unwrap()?.Type, method.TypeArguments[0]):
                steps.Add(new MayFailEffect()); // Its elements are looked at where they are enumerated.
                break;
            case FailingMember.NotSingle when arguments.Length == 1 && arguments[0] is not QueryTerm:
                var count = new LengthTerm(arguments[0]);
                FailIf(SequenceMembers.Of(method) == SequenceMember.First ? Terms.Not(Terms.AreEqual(count, One)) : new BinaryTerm(TermOperator.Less, One, count), Exceptions.InvalidOperation, steps);
                break;
            case FailingMember.NotPositive when arguments is [_, var size]:
                FailIf(new BinaryTerm(TermOperator.Less, size, One), Exceptions.ArgumentOutOfRange, steps);
                break;
            case FailingMember.Negative when arguments is [_, var number]:
                FailIfNegative(number, Exceptions.ArgumentOutOfRange, steps);
                break;
            case FailingMember.NoElements when arguments.Length > 0 && arguments[0] is not QueryTerm && !(FailingMembers.IsExtreme(method) && call.Type is not { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }):
                FailIf(Terms.AreEqual(new LengthTerm(arguments[0]), Terms.Zero), Exceptions.InvalidOperation, steps);
                break;
            case FailingMember.NotThere when arguments is [var list, var index] && list is not QueryTerm && method.Parameters[1].Type.SpecialType == SpecialType.System_Int32:
                FailIfOutside(list, index, Exceptions.ArgumentOutOfRange, steps);
                break;
            case FailingMember.NotItsOwn when receiver is not null && arguments is [var own]:
                FailIfOutside(receiver, own, Exceptions.ArgumentOutOfRange, steps);
                break;
            case FailingMember.BehindItsEnd when receiver is not null && arguments is [var place, _]:
                FailIf(
                    Terms.Or(new BinaryTerm(TermOperator.Less, place, Terms.Zero), new BinaryTerm(TermOperator.Less, new LengthTerm(receiver), place)),
                    Exceptions.ArgumentOutOfRange, steps);
                break;
            case FailingMember.IsEmpty when receiver is not null && arguments.IsEmpty:
                FailIf(Terms.AreEqual(new LengthTerm(receiver), Terms.Zero), Exceptions.InvalidOperation, steps);
                break;
            case FailingMember.Part when receiver is not null:
                var end = arguments.Length == 1 ? arguments[0] : new BinaryTerm(TermOperator.Add, arguments[0], arguments[1]) { Known = BinaryTerm.OfInt32(TermOperator.Add) };
                FailIf(
                    arguments.Where(argument => argument is not LiteralTerm { Value: >= 0 }).Aggregate(
                        (Term)new BinaryTerm(TermOperator.Less, new LengthTerm(receiver), end), (any, argument) => Terms.Or(any, new BinaryTerm(TermOperator.Less, argument, Terms.Zero))),
                    Exceptions.ArgumentOutOfRange, steps);
                break;
        }
    }
}
