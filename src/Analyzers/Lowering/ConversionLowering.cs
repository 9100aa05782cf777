using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers conversions and default values.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class ConversionLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Conversion(IConversionOperation conversion, Slot? target, Steps steps)
    {
        if (ContainerTypes.IsView(conversion.Type) && ContainerTypes.KindOf(conversion.Operand.Unwrap()?.Type) == ContainerKind.Sequence)
        {
            return lowering.Value(conversion.Operand, steps, target); // Whether the compiler knows the conversion itself or calls an operator.
        }

        if (conversion.OperatorMethod is { } method)
        {
            if (lowering.LibraryTypes.IsShape(conversion.Type) && ContainerTypes.KindOf(conversion.Operand.Unwrap()?.Type) == ContainerKind.Sequence)
            {
                return lowering.Shapes.ShapeOf(conversion.Operand, steps);
            }

            var converted = lowering.Value(conversion.Operand, steps);
            if (lowering.LibraryTypes.IsShape(conversion.Type) && lowering.LibraryTypes.IsShape(conversion.Operand.Type))
            {
                return converted;
            }

            return lowering.IndexValues.Member(method, null, [converted], steps) ?? lowering.OwnOperators.OwnOperator(conversion, method, [converted], steps);
        }

        var operand = lowering.Value(conversion.Operand, steps, target);
        lowering.Failures.FailIfOfOtherType(conversion, operand, steps);
        lowering.Failures.FailIfMissing(conversion, operand, steps);
        lowering.Failures.FailIfTooLarge(conversion, operand, steps);
        if (conversion.IsTryCast && conversion.Type is { } asked)
        {
            return conversion.Operand.Type?.IsOrComesFrom(asked) == true ? operand
                : new TryCastTerm(lowering.Types.Test(operand, Conversions.Underlying(asked)!), new ComputedTerm($"as {asked.ToDisplayString()}", operand, null, factory.Named(asked)));
        }

        var other = conversion.KeepsValue() ? operand : EvaluatedOperators.KnownConversion(conversion, new ComputedTerm($"({conversion.Type?.ToDisplayString()})", operand, null, factory.Id(conversion.Type)));
        return conversion.BoxedType() is { } boxed ? lowering.Types.Boxed(operand, boxed) with { Otherwise = ReferenceEquals(other, operand) ? null : other }
            : conversion.Operand.Type is { IsReferenceType: true } ? lowering.Types.Unboxed(operand, Conversions.Underlying(conversion.Type), other)
            : other;
    }

    /// <summary>The value of a type that nothing has been put into.</summary>
    public Term Default(ITypeSymbol? asked, IOperation operation, Steps steps) => asked switch
    {
        { } type when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Term.Null,
        { } type when lowering.LibraryTypes.IsShape(type) => new LiteralTerm(new ShapeLiteral([])),
        ITypeParameterSymbol parameter => new DefaultOfTypeTerm(lowering.Types.TypeTerm(parameter)),
        null => factory.Determined(asked, origin: null),
        var type when IndexValueLowering.Default(type) is { } value => value,
        var type when TaskTypes.NoToken(type) is { GetMethod: { } none } => lowering.SourceCalls.SourceCall(none, receiver: null, [], factory.NewResult(), operation, steps),
        var type when ContainerTypes.IsView(type) => Terms.NoElements,
        var type => new DefaultTerm(factory.Named(type)),
    };
}
