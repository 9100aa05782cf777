using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Values;

/// <summary>What operators make of values, as far as that is known whatever a path assumes.</summary>
internal static class Comparison
{
    /// <summary>The sign of conjunctions among derived values.</summary>
    public const string And = "&&";

    /// <summary>The sign of disjunctions among derived values.</summary>
    public const string Or = "||";

    /// <summary>The sign of negations among derived values.</summary>
    public const string Negation = "!";

    /// <summary>The sign of equality among derived values.</summary>
    public const string Equality = "==";

    /// <summary>How the sign of type tests among derived values begins.</summary>
    public const string TypeTest = "is ";

    /// <summary>The sign of order among derived values.</summary>
    public const string Order = "<";

    /// <summary>Whether an operator asks which object a value is, and not what is in it.</summary>
    public static bool IsOfIdentity(string @operator) =>
        @operator is Equality or Negation || @operator.StartsWith(DerivedSymbol.TryCast, StringComparison.Ordinal)
        || @operator.StartsWith(TypeTest, StringComparison.Ordinal);

    /// <summary>The opposite of a truth value.</summary>
    public static AbstractValue Not(AbstractValue value) => value switch
    {
        ConstantValue { Value: bool truth } => AbstractValue.Of(!truth),
        DerivedSymbol { Operator: Negation } negation => negation.Left,
        UnknownValue => value,
        _ => new DerivedSymbol(Negation, value, null, ValueDomain.Truth),
    };

    /// <summary>The result of an operator.</summary>
    public static AbstractValue Combine(TermOperator @operator, AbstractValue left, AbstractValue right) => @operator switch
    {
        TermOperator.Equal => Equal(left, right),
        TermOperator.Less => Less(left, right),
        TermOperator.LessOrEqual => Not(Less(right, left)),
        TermOperator.And => Both(left, right),
        TermOperator.Or => Not(Both(Not(left), Not(right))),
        _ => Arithmetic(@operator, left, right),
    };

    /// <summary>Whether a value is of a type.</summary>
    public static AbstractValue IsOfType(AbstractValue value, TypeId type) => value switch
    {
        ConstantValue { Value: null } => AbstractValue.False,
        EnumValue { Type.Type: var own } => type is { IsValueType: true, IsNullable: true, TypeArguments: [var held] } ? AbstractValue.Of(own.Equals(held))
            : type is { Form: TypeForm.Interface, IsOfFramework: true } or { Form: TypeForm.Parameter } ? Determined.By(value) : AbstractValue.Of(own.Equals(type) || type.Special is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum),
        ListValue { BoxedAs: { } own } => AbstractValue.Of(own.IsOrDerivesFrom(type) && (!type.IsTuple || own.TypeArguments.SequenceEqual(type.TypeArguments))),
        ListValue { IsTuple: true } when IsPlainType(type) => AbstractValue.False,
        ObjectValue known when known.Type.Is(type) is { } isOfIt => AbstractValue.Of(isOfIt),
        ExceptionValue { Type: { } caught } => AbstractValue.Of(caught.IsOrDerivesFrom(type)),
        StructValue known when known.Type.Is(type) is { } isOfIt => AbstractValue.Of(isOfIt),
        QueryValue or IteratorValue when type.Form is TypeForm.Array or TypeForm.Struct or TypeForm.Enum or TypeForm.Delegate || (type.Form == TypeForm.Class ? type.Special != SpecialType.System_Object : type.Form == TypeForm.Interface && !type.IsOfFramework) => AbstractValue.False,
        PresentValue { DType: not null, VariableName: not null, IsCut: false } when type is { Library: LibraryType.CutVariable } => AbstractValue.False,
        PresentValue { DType: { } element, VariableName: not null, IsCut: true } when type is { Library: LibraryType.CutVariable } =>
            BasicTypes.ElementOf(type.TypeArguments[0].Special) is { } asked ? AbstractValue.Of(asked == element) : Determined.By(value),
        PresentValue { DType: { } element, VariableName: var name, OperationName: var operation } when type is { Library: LibraryType.Variable or LibraryType.Tensor } && (name ?? operation) is not null =>
            (name is null) != (type.Library == LibraryType.Tensor) ? AbstractValue.False
            : type.TypeArguments.IsEmpty ? AbstractValue.True
            : BasicTypes.ElementOf(type.TypeArguments[0].Special) is { } asked ? AbstractValue.Of(asked == element) : Determined.By(value),
        ConstantValue or TextValue when IsOfPlainType(value, type) is { } isOfIt => AbstractValue.Of(isOfIt),
        Symbolic symbol => new DerivedSymbol(TypeTest + type.DisplayName, symbol, null, ValueDomain.Truth),
        _ => Determined.By(value),
    };

    /// <summary>Whether a type is that of texts, letters, truth values or numbers.</summary>
    private static bool IsPlainType(TypeId type) => type.Special is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double);

    /// <summary>The type of a text, letter, truth value or number; none for a whole number that is no object, null for other values.</summary>
    public static SpecialType? PlainTypeOf(AbstractValue value) => value switch
    {
        TextValue => SpecialType.System_String,
        ConstantValue { Value: bool } => SpecialType.System_Boolean,
        ConstantValue { Value: char } => SpecialType.System_Char,
        ConstantValue { Value: double } => SpecialType.System_Double,
        ConstantValue { Value: float } => SpecialType.System_Single,
        ConstantValue { Value: decimal } => SpecialType.System_Decimal,
        ConstantValue { Value: long, BoxedAs: var boxed } => boxed,
        _ => null,
    };

    /// <summary>Whether a text, letter, truth value or number is of a type; null where that is not known, such as of whole numbers that
    /// are no objects.</summary>
    private static bool? IsOfPlainType(AbstractValue value, TypeId type)
    {
        var own = PlainTypeOf(value);
        var isNumber = type.Form == TypeForm.Enum || type.Special is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
        return own is not { } special || type.Form is TypeForm.Parameter or TypeForm.Interface || type is { IsValueType: true, IsNullable: true } ? null
            : type.Special is SpecialType.System_Object ? true
            : special == SpecialType.None ? (isNumber || type.Special is SpecialType.System_ValueType or SpecialType.System_Enum ? null : false)
            : type.Special is SpecialType.System_ValueType ? special != SpecialType.System_String
            : type.Special == special;
    }

    private static AbstractValue Both(AbstractValue left, AbstractValue right) => (left, right) switch
    {
        (ConstantValue { Value: false }, _) => AbstractValue.False,
        (ConstantValue { Value: true }, _) => right,
        (_, ConstantValue { Value: true }) => left,
        (UnknownValue, _) or (_, UnknownValue) => Determined.By(left, right),
        _ => new DerivedSymbol(And, left, right, ValueDomain.Truth),
    };

    private static AbstractValue Equal(AbstractValue left, AbstractValue right)
    {
        if (left is UnknownValue || right is UnknownValue)
        {
            return Determined.By(left, right);
        }

        if (left is PresentValue || right is PresentValue)
        {
            return left is ConstantValue { Value: null } || right is ConstantValue { Value: null } ? AbstractValue.False
                : (AreSameVariable(left, right) ?? AreSameMade(left, right)) is { } same ? AbstractValue.Of(same) : Determined.By(left, right);
        }

        if (MakingOf(left) is not null && MakingOf(right) is not null)
        {
            return AreSameMade(left, right) is { } same ? AbstractValue.Of(same) : Determined.By(left, right);
        }

        if (IsOpen(left) || IsOpen(right))
        {
            return Split(left) is ({ } symbol, var leftBy) && Split(right) is (var same, var rightBy) && symbol.Equals(same)
                    ? AbstractValue.Of(leftBy == rightBy)
                : left is TextValue { Text.Pattern: not null } && left.Equals(right) ? AbstractValue.True
                : left is TextValue known && right is TextValue other && AreApart(known.Text, other.Text) ? AbstractValue.False
                : left is Symbolic or TextValue && right is Symbolic or TextValue && (left is TextValue || right is TextValue) && StableTexts.HaveOtherLengths(left, right) ? AbstractValue.False
                : left is ConstantValue { Value: null } && right is ListValue || right is ConstantValue { Value: null } && left is ListValue ? AbstractValue.False
                : left is ConstantValue { Value: null } && right is TextValue || right is ConstantValue { Value: null } && left is TextValue ? AbstractValue.False
                : Derive(left, right);
        }

        if ((left, right) is (EnumValue member, ConstantValue { BoxedAs: SpecialType.None } number))
        {
            return Equal(member.Unboxed, number);
        }

        if ((left, right) is (ConstantValue { BoxedAs: SpecialType.None } value, EnumValue boxed))
        {
            return Equal(value, boxed.Unboxed);
        }

        return left is ConstantValue { Value: bool truth } && right is not ConstantValue { Value: null } ? (truth ? right : Not(right))
            : AbstractValue.Of(left.Equals(right) && !ConstantValue.AreBoxedApart(left, right));

        static AbstractValue Derive(AbstractValue left, AbstractValue right) =>
            left is ConstantValue { Value: bool truth } && IsTruth(right) ? (truth ? right : Not(right))
            : right is ConstantValue { Value: bool other } && IsTruth(left) ? (other ? left : Not(left))
            : new DerivedSymbol(Equality, left, right, ValueDomain.Truth);
    }

    /// <summary>Whether two values are the same variable of a store; null where they are no such variables, or that is not known.</summary>
    public static bool? AreSameVariable(AbstractValue left, AbstractValue right) => IsStoredVariable(left) && IsStoredVariable(right)
        ? ((PresentValue)left).Graph == ((PresentValue)right).Graph && ((PresentValue)left).VariableName == ((PresentValue)right).VariableName
        : null;

    /// <summary>Whether two values are the same object of the library; null where that is not known.</summary>
    private static bool? AreSameMade(AbstractValue left, AbstractValue right) => (MakingOf(left), MakingOf(right)) switch
    {
        ({ By: { } one }, { By: { } other }) when one != other => false,
        ({ By: not null, IsSame: true }, { By: not null }) => true,
        _ => null,
    };

    /// <summary>The member of the library that has given an object, if that is known, and whether it is the same one each time; null for values that are no objects of it.</summary>
    private static (string? By, bool IsSame)? MakingOf(AbstractValue value) => value switch
    {
        PresentValue made => (made.MadeBy, made.IsSameEachTime),
        ConstantValue { Value: InitializerLiteral made } => (made.MadeBy, made.IsSameEachTime),
        _ => null,
    };

    /// <summary>Whether a value is a variable of a store whose name and graph are known: there is one of them.</summary>
    public static bool IsStoredVariable(AbstractValue value) => value is PresentValue { IsStored: true, VariableName.IsExact: true, Graph: not null };

    /// <summary>Whether a value is true or false and cannot be null.</summary>
    private static bool IsTruth(AbstractValue value) => value is Symbolic { Domain: var domain } && domain.Equals(ValueDomain.Truth);

    /// <summary>Whether two values of this kind can be equal without being the same record.</summary>
    private static bool IsOpen(AbstractValue value) =>
        value is Symbolic or OffsetValue or TextValue { Text.IsExact: false } or ListValue { IsTuple: false }
        || (value is ListValue list && list.Elements.Items.Any(IsOpen))
        || (value is StructValue structure && structure.Fields.Entries.Any(field => IsOpen(field.Value)));

    private static bool AreApart(KnownName left, KnownName right) =>
        (left.IsExact && !left.Text.StartsWith(right.Text, StringComparison.Ordinal) && !right.IsExact)
        || (right.IsExact && !right.Text.StartsWith(left.Text, StringComparison.Ordinal) && !left.IsExact)
        || (!left.Text.StartsWith(right.Text, StringComparison.Ordinal) && !right.Text.StartsWith(left.Text, StringComparison.Ordinal))
        || HaveOtherNumbers(left, right);

    /// <summary>Whether two texts differ in the number alone that stands in them.</summary>
    private static bool HaveOtherNumbers(KnownName left, KnownName right) =>
        (left.Parts.Items, right.Parts.Items) is ([var one], [var other]) && Split(one) is ({ }, { } by) && Split(other) is ({ }, { } otherBy) && by != otherBy
        && Equal(one, other).Equals(AbstractValue.False)
        && StableTexts.PiecesOf(left) is ({ Length: 2 } pieces, true) && StableTexts.PiecesOf(right) is ({ Length: 2 } others, true) && pieces.SequenceEqual(others);

    private static AbstractValue Less(AbstractValue left, AbstractValue right)
    {
        var (leftSymbol, leftBy) = Split(left);
        var (rightSymbol, rightBy) = Split(right);
        return (leftSymbol, rightSymbol) switch
        {
            (null, null) => leftBy is { } one && rightBy is { } other ? AbstractValue.Of(one < other) : Determined.By(left, right),
            ({ } one, { } other) when one.Equals(other) => AbstractValue.Of(leftBy < rightBy),
            (null, _) when leftBy is null => Determined.By(left, right),
            (_, null) when rightBy is null => Determined.By(left, right),
            _ => new DerivedSymbol(Order, left, right, ValueDomain.Truth),
        };
    }

    /// <summary>A number as a symbol and a distance from it.</summary>
    public static (Symbolic? Symbol, long? By) Split(AbstractValue value) => value switch
    {
        ConstantValue { Value: long number } => (null, number),
        Symbolic symbol => (symbol, 0),
        OffsetValue offset => (offset.Base, offset.By),
        _ => (null, null),
    };

    private static AbstractValue Arithmetic(TermOperator @operator, AbstractValue left, AbstractValue right)
    {
        if ((left, right) is (ConstantValue { Value: long one }, ConstantValue { Value: long other }))
        {
            return Calculate(@operator, one, other);
        }

        if (left is UnknownValue || right is UnknownValue)
        {
            return Determined.By(left, right);
        }

        var (leftSymbol, leftBy) = Split(left);
        var (rightSymbol, rightBy) = Split(right);
        return (@operator, leftSymbol, rightSymbol) switch
        {
            (TermOperator.Add, { } symbol, null) when rightBy is { } by => Offset(symbol, leftBy!.Value + by),
            (TermOperator.Add, null, { } symbol) when leftBy is { } by => Offset(symbol, rightBy!.Value + by),
            (TermOperator.Subtract, { } symbol, null) when rightBy is { } by => Offset(symbol, leftBy!.Value - by),
            (TermOperator.Subtract, { } symbol, { } same) when symbol.Equals(same) => new ConstantValue(leftBy!.Value - rightBy!.Value),
            (TermOperator.Remainder, { } multiple, null) when rightBy is > 0 and var by && WholeNumbers.RemainderOf(multiple, leftBy!.Value, by) is { } remainder => new ConstantValue(remainder),
            _ => new DerivedSymbol($"{@operator}", left, right, WholeNumbers.DomainOf(@operator, left, right)),
        };
    }

    private static AbstractValue Offset(Symbolic symbol, long by) => by == 0 ? symbol : new OffsetValue(symbol, by);

    /// <summary>The result of two known numbers; not known where an <c>int</c> would not hold it.</summary>
    private static AbstractValue Calculate(TermOperator @operator, long left, long right)
    {
        if (left is < int.MinValue or > int.MaxValue || right is < int.MinValue or > int.MaxValue
            || (right == 0 && @operator is TermOperator.Divide or TermOperator.Remainder))
        {
            return AbstractValue.Unknown;
        }

        var result = @operator switch
        {
            TermOperator.Add => left + right,
            TermOperator.Subtract => left - right,
            TermOperator.Multiply => left * right,
            TermOperator.Divide => left / right,
            TermOperator.BitAnd => left & right,
            TermOperator.BitOr => left | right,
            TermOperator.BitXor => left ^ right,
            _ => left % right,
        };
        return result is < int.MinValue or > int.MaxValue ? AbstractValue.Lost : new ConstantValue(result);
    }
}
