using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Lowers operators.</summary>
/// <param name="lowering">Lowers what is inside, and has the other parts.</param>
/// <param name="factory">Makes slots, labels and terms.</param>
internal sealed class OperatorLowering(BodyLowering lowering, EffectFactory factory)
{
    public Term Binary(IBinaryOperation binary, Steps steps)
    {
        if (AsksForNull(binary))
        {
            var compared = lowering.Operands.InOrder([binary.LeftOperand, binary.RightOperand], steps);
            var equal = Presumption.Of(binary.LeftOperand, compared[0], Presumption.Of(binary.RightOperand, compared[1], Terms.AreEqual(compared[0], compared[1])));
            return binary.OperatorKind == BinaryOperatorKind.Equals ? equal : Terms.Not(equal); // Then the operator of the type is not asked, or says the same.
        }

        if (binary.OperatorMethod is { } method)
        {
            var numbers = lowering.Operands.InOrder([binary.LeftOperand, binary.RightOperand], steps);
            lowering.Failures.FailIfByZero(binary.OperatorKind, numbers[1], binary.Type, steps);
            return lowering.OwnOperators.OwnOperator(binary, method, numbers, steps);
        }

        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr:
                return lowering.Branches.Logical(binary, steps);
            case BinaryOperatorKind.Add when binary.Type?.SpecialType == SpecialType.System_String:
                return lowering.Texts.Concatenation(binary, steps);
            default:
                var operands = lowering.Operands.InOrder([binary.LeftOperand, binary.RightOperand], steps);
                lowering.Failures.FailIfByZero(binary.OperatorKind, operands[1], binary.Type, steps);
                lowering.Failures.FailIfTooLarge(binary.OperatorKind, operands[0], operands[1], binary.Type, binary.IsChecked, steps);
                return Combine(binary, operands[0], operands[1]);
        }
    }

    /// <summary>Whether a comparison asks whether something is there: values that may be missing have no operator of their own then, and those of other assemblies
    /// find nothing else equal to null.</summary>
    private bool AsksForNull(IBinaryOperation binary) => binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && (IsNull(binary.LeftOperand) || IsNull(binary.RightOperand))
        && (binary.IsLifted || (binary.OperatorMethod is { } method && !factory.Context.IsOwn(method) && method.Parameters.All(parameter => parameter.Type.IsReferenceType)));

    private static bool IsNull(IOperation operand) => operand.Unwrap()?.ConstantValue is { HasValue: true, Value: null };

    private Term Combine(IBinaryOperation binary, Term left, Term right)
    {
        var type = binary.LeftOperand.Type;
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.Equals:
                return Equality(binary, left, right);
            case BinaryOperatorKind.NotEquals:
                return Terms.Not(Equality(binary, left, right));
            case BinaryOperatorKind.And when type?.SpecialType == SpecialType.System_Boolean:
                return Terms.And(left, right);
            case BinaryOperatorKind.Or when type?.SpecialType == SpecialType.System_Boolean:
                return Terms.Or(left, right);
            case BinaryOperatorKind.ExclusiveOr when type?.SpecialType == SpecialType.System_Boolean:
                return Terms.Not(Terms.AreEqual(left, right));
            case BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual:
                return Compare(binary.OperatorKind, left, right, type, binary.IsLifted);
            default:
                return Calculate(binary.OperatorKind, left, right, binary.Type, binary.IsChecked);
        }
    }

    public Term Compare(BinaryOperatorKind kind, Term left, Term right, ITypeSymbol? type, bool isLifted) => type is null || isLifted || !type.IsComparedAsNumber()
        ? EvaluatedOperators.KnownOperator($"{kind}", type, isChecked: false, factory.Verdict($"{kind}", left, right))
        : kind switch
        {
            BinaryOperatorKind.LessThan => new BinaryTerm(TermOperator.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => new BinaryTerm(TermOperator.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => new BinaryTerm(TermOperator.Less, right, left),
            BinaryOperatorKind.GreaterThanOrEqual => new BinaryTerm(TermOperator.LessOrEqual, right, left),
            _ => factory.Verdict($"{kind}", left, right),
        };

    public Term Calculate(BinaryOperatorKind kind, Term left, Term right, ITypeSymbol? type, bool isChecked)
    {
        var operation = kind switch
        {
            BinaryOperatorKind.Add => TermOperator.Add,
            BinaryOperatorKind.Subtract => TermOperator.Subtract,
            BinaryOperatorKind.Multiply => TermOperator.Multiply,
            BinaryOperatorKind.Divide => TermOperator.Divide,
            BinaryOperatorKind.Remainder => TermOperator.Remainder,
            BinaryOperatorKind.And => TermOperator.BitAnd,
            BinaryOperatorKind.Or => TermOperator.BitOr,
            BinaryOperatorKind.ExclusiveOr => TermOperator.BitXor,
            _ => (TermOperator?)null,
        };
        if (type?.TypeKind == TypeKind.Delegate && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
        {
            return new CombineTerm(left, right, kind == BinaryOperatorKind.Subtract);
        }

        return operation is not null && type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            ? EvaluatedOperators.KnownOperator($"{kind}", type, isChecked, new BinaryTerm(operation.Value, left, right))
            : EvaluatedOperators.KnownOperator($"{kind}", type, isChecked, new ComputedTerm($"{kind}", left, right, factory.Id(type)));
    }

    /// <summary>Equality as the operator sees it: of structs and of numbers with a fraction it need not be that of the values.</summary>
    private Term Equality(IBinaryOperation binary, Term left, Term right) =>
        Presumption.Of(binary.LeftOperand, left, Presumption.Of(binary.RightOperand, right, PlainEquality(binary, left, right)));

    private Term PlainEquality(IBinaryOperation binary, Term left, Term right) =>
        IsOfObjects(binary.LeftOperand.Type) && IsOfObjects(binary.RightOperand.Type) ? Terms.AreSame(left, right)
        : HasPlainEquality(binary.LeftOperand) && HasPlainEquality(binary.RightOperand)
            ? Terms.AreEqual(left, right)
            : EvaluatedOperators.KnownOperator($"{BinaryOperatorKind.Equals}", binary.LeftOperand.Type, isChecked: false, factory.Verdict($"{BinaryOperatorKind.Equals}", left, right));

    /// <summary>Whether the operator compares references to objects.</summary>
    private static bool IsOfObjects(ITypeSymbol? type) => type is { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate };

    /// <summary>Whether values of an operand's type are equal if they are the same value or object.</summary>
    private static bool HasPlainEquality(IOperation operand) => HasPlainEquality(operand.Type);

    public static bool HasPlainEquality(ITypeSymbol? operand)
    {
        var type = operand is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : operand;
        return type is null or { IsReferenceType: true } or { TypeKind: TypeKind.Enum or TypeKind.TypeParameter }
            || type.IsComparedAsNumber() || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char;
    }

    public Term Unary(IUnaryOperation unary, Steps steps)
    {
        var operand = lowering.Value(unary.Operand, steps);
        if (unary.OperatorMethod is { } method)
        {
            return lowering.OwnOperators.OwnOperator(unary, method, [operand], steps);
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when unary is { IsLifted: false, Type.SpecialType: SpecialType.System_Boolean } => Terms.Not(operand),
            UnaryOperatorKind.Minus when unary is { IsLifted: false, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } =>
                Calculate(BinaryOperatorKind.Subtract, new LiteralTerm(0), operand, unary.Type, unary.IsChecked),
            UnaryOperatorKind.Plus => operand,
            _ => EvaluatedOperators.KnownOperator($"{unary.OperatorKind}", unary.Type, unary.IsChecked, new ComputedTerm($"{unary.OperatorKind}", operand, null, factory.Id(unary.Type))),
        };
    }
}
