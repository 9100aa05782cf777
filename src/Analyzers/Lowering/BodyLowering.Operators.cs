using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

internal sealed partial class BodyLowering
{
    private Term Binary(IBinaryOperation binary, Steps steps)
    {
        if (binary.OperatorMethod is { } method)
        {
            return OwnOperator(binary, method, InOrder([binary.LeftOperand, binary.RightOperand], steps), steps);
        }

        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr:
                return Logical(binary, steps);
            case BinaryOperatorKind.Add when binary.Type?.SpecialType == SpecialType.System_String:
                return Concatenation(binary, steps);
            default:
                var operands = InOrder([binary.LeftOperand, binary.RightOperand], steps);
                if (binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && binary.Type?.IsWholeNumber() == true)
                {
                    FailIf(Terms.AreEqual(operands[1], Zero), Exceptions.DivideByZero, steps);
                }

                FailIfTooLarge(binary.OperatorKind, operands[0], operands[1], binary.Type, binary.IsChecked, steps);
                return Combine(binary, operands[0], operands[1]);
        }
    }

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

    private Term Compare(BinaryOperatorKind kind, Term left, Term right, ITypeSymbol? type, bool isLifted) => type is null || isLifted || !type.IsComparedAsNumber()
        ? KnownOperator($"{kind}", type, isChecked: false, Verdict($"{kind}", left, right))
        : kind switch
        {
            BinaryOperatorKind.LessThan => new BinaryTerm(TermOperator.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => new BinaryTerm(TermOperator.LessOrEqual, left, right),
            BinaryOperatorKind.GreaterThan => new BinaryTerm(TermOperator.Less, right, left),
            BinaryOperatorKind.GreaterThanOrEqual => new BinaryTerm(TermOperator.LessOrEqual, right, left),
            _ => Verdict($"{kind}", left, right),
        };

    private Term Calculate(BinaryOperatorKind kind, Term left, Term right, ITypeSymbol? type, bool isChecked)
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
            ? KnownOperator($"{kind}", type, isChecked, new BinaryTerm(operation.Value, left, right))
            : KnownOperator($"{kind}", type, isChecked, new ComputedTerm($"{kind}", left, right, Id(type)));
    }

    /// <summary>Equality as the operator sees it: of structs and of numbers with a fraction it need not be that of the values.</summary>
    private Term Equality(IBinaryOperation binary, Term left, Term right) =>
        IsOfObjects(binary.LeftOperand.Type) && IsOfObjects(binary.RightOperand.Type) ? Terms.AreSame(left, right)
        : HasPlainEquality(binary.LeftOperand) && HasPlainEquality(binary.RightOperand)
            ? Terms.AreEqual(left, right)
            : KnownOperator($"{BinaryOperatorKind.Equals}", binary.LeftOperand.Type, isChecked: false, Verdict($"{BinaryOperatorKind.Equals}", left, right));

    /// <summary>Whether the operator compares references to objects.</summary>
    private static bool IsOfObjects(ITypeSymbol? type) => type is { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate };

    /// <summary>Whether values of an operand's type are equal if they are the same value or object.</summary>
    private static bool HasPlainEquality(IOperation operand) => HasPlainEquality(operand.Type);

    private static bool HasPlainEquality(ITypeSymbol? operand)
    {
        var type = operand is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : operand;
        return type is null or { IsReferenceType: true } or { TypeKind: TypeKind.Enum or TypeKind.TypeParameter }
            || type.IsComparedAsNumber() || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char;
    }

    private Term Unary(IUnaryOperation unary, Steps steps)
    {
        var operand = Value(unary.Operand, steps);
        if (unary.OperatorMethod is { } method)
        {
            return OwnOperator(unary, method, [operand], steps);
        }

        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when unary is { IsLifted: false, Type.SpecialType: SpecialType.System_Boolean } => Terms.Not(operand),
            UnaryOperatorKind.Minus when unary is { IsLifted: false, Type.SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } =>
                Calculate(BinaryOperatorKind.Subtract, new LiteralTerm(0), operand, unary.Type, unary.IsChecked),
            UnaryOperatorKind.Plus => operand,
            _ => KnownOperator($"{unary.OperatorKind}", unary.Type, unary.IsChecked, new ComputedTerm($"{unary.OperatorKind}", operand, null, Id(unary.Type))),
        };
    }

    private Term Compound(ICompoundAssignmentOperation assignment, Steps steps)
    {
        if (assignment.OperatorMethod is { IsStatic: false } changing)
        {
            return OwnOperator(assignment, changing, assignment.Target, assignment.Value, steps);
        }

        var place = Locate(assignment.Target, steps);
        var before = Read(place, assignment.Target, steps);
        var count = steps.Count;
        var value = Value(assignment.Value, steps);
        if (steps.Count > count && before is not (LiteralTerm or UnknownTerm or ReadTerm { Slot: { Form: SlotForm.Result, IsByReference: false } }))
        {
            var kept = NewResult();
            steps.Insert(count, new AssignEffect(kept, before));
            before = new ReadTerm(kept);
        }

        FailIfTooLarge(assignment.OperatorKind, before, value, assignment.Type, assignment.IsChecked, steps);
        var term = assignment switch
        {
            { OperatorMethod: { } method } => OwnOperator(assignment, method, [before, value], steps),
            { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } =>
                new ConcatTerm(Text(assignment.Target, before, steps), Text(assignment.Value, value, steps)),
            { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } =>
                new CombineTerm(before, value, assignment.OperatorKind == BinaryOperatorKind.Subtract),
            { OperatorKind: BinaryOperatorKind.And, Type.SpecialType: SpecialType.System_Boolean } => Terms.And(before, value),
            { OperatorKind: BinaryOperatorKind.Or, Type.SpecialType: SpecialType.System_Boolean } => Terms.Or(before, value),
            { OperatorKind: BinaryOperatorKind.ExclusiveOr, Type.SpecialType: SpecialType.System_Boolean } => Terms.Not(Terms.AreEqual(before, value)),
            _ => Calculate(assignment.OperatorKind, before, value, assignment.Type, assignment.IsChecked),
        };
        return Rewrite(place, term, assignment, steps);
    }

    private Term Increment(IIncrementOrDecrementOperation increment, Steps steps)
    {
        if (increment.OperatorMethod is { IsStatic: false } changing)
        {
            return OwnOperator(increment, changing, increment.Target, operand: null, steps);
        }

        var place = Locate(increment.Target, steps);
        var before = Read(place, increment.Target, steps);
        if (increment.IsPostfix && increment.Parent is not IExpressionStatementOperation)
        {
            before = Kept(before, steps);
        }

        var kind = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        FailIfTooLarge(kind, before, new LiteralTerm(1), increment.Type, increment.IsChecked, steps);
        var after = increment.OperatorMethod is { } method ? OwnOperator(increment, method, [before], steps)
            : Calculate(kind, before, new LiteralTerm(1), increment.Type, increment.IsChecked);
        var written = Rewrite(place, after, increment, steps);
        return increment.IsPostfix ? before : written;
    }

    /// <summary>Puts a calculated value into a place and gives it, without asking a getter for it.</summary>
    private Term Rewrite(Place place, Term value, IOperation operation, Steps steps)
    {
        if (place is not SlotPlace && operation.Parent is not IExpressionStatementOperation)
        {
            value = Kept(value, steps);
        }

        Write(place, value, operation, steps);
        return place is SlotPlace slot ? new ReadTerm(slot.Slot) : value;
    }

    /// <summary>Runs an operator or conversion that a method stands for.</summary>
    private Term OwnOperator(IOperation operation, IMethodSymbol method, ImmutableArray<Term> operands, Steps steps)
    {
        if (method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true, Name: WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName })
        {
            var equal = new RecordEqualityTerm(operands[0], operands[1]);
            return method.Name == WellKnownMemberNames.EqualityOperatorName ? equal : Terms.Not(equal);
        }

        if ((Tensor(method, operands, operation, steps) ?? TorchTensor(method, operands)) is { } tensor)
        {
            return tensor;
        }

        if (!_context.IsOwn(method) || method.IsImplicitlyDeclared)
        {
            return method.ReturnType.SpecialType == SpecialType.System_Boolean && operands.Length == 2 && !_context.IsOwn(method)
                ? new MemberTerm(Id(method), null, operands)
                : OfLibrary(method.ReturnType, operands);
        }

        var arguments = operands.Take(method.Parameters.Length)
            .Select((operand, index) => new Argument(SlotFor(method.OriginalDefinition.Parameters[index]), operand)).ToImmutableArray();
        return SourceCall(method, null, arguments, NewResult(), operation, steps);
    }
}
