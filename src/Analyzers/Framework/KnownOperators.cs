using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>Operators and conversions on known values, whole numbers as <see cref="long"/>.</summary>
internal static class KnownOperators
{
    /// <summary>What an operator or conversion gives; null where it is none that is followed, or the result does not fit.</summary>
    public static object? Call(string member, object?[] operands)
    {
        var words = member.Split(' ');
        return words[0] switch
        {
            "Object.IsNull" when operands is [null] => true,
            EvaluatedMembers.SameShape when operands is [ShapeLiteral left, ShapeLiteral right] =>
                left.ConflictsWith(right) ? false : left.IsWritten && right.IsWritten ? left.Equals(right) : null,
            EvaluatedMembers.CompatibleShapes when operands is [ShapeLiteral left, ShapeLiteral right] =>
                left.ConflictsWith(right) ? false : left.IsWritten && right.IsWritten ? true : null,
            EvaluatedMembers.IsFullyDefined when operands is [ShapeLiteral shape] => shape.IsFullyDefined ? true : shape.IsPartial ? false : null,
            EvaluatedMembers.ElementCount when operands is [ShapeLiteral { IsFullyDefined: true } shape] => shape.Dimensions.Aggregate(1L, (count, length) => checked(count * length!.Value)),
            EvaluatedMembers.ElementName when operands is [DTypeLiteral element] => element.Name,
            EvaluatedMembers.ElementSize when operands is [DTypeLiteral element] => (long)element.Size,
            EvaluatedMembers.IsFraction when operands is [DTypeLiteral element] => element.IsFraction,
            "convert" when operands is [{ } value] => Fit(words[1], value, isChecked: words.Length > 2),
            "operator" when words.Length > 2 => Apply(words[1], words[2], operands, isChecked: words.Length > 3),
            _ => null,
        };
    }

    private static object? Apply(string @operator, string type, object?[] operands, bool isChecked)
    {
        if (operands.Contains(null))
        {
            return Lifted(@operator, operands);
        }

        return operands switch
        {
            [long left, long right] => Whole(@operator, type, left, right, isChecked),
            [char left, char right] => Whole(@operator, type, left, right, isChecked),
            [char left, long right] => Whole(@operator, type, left, right, isChecked),
            [double left, double right] => Fraction(@operator, left, right),
            [float left, float right] => Fraction(@operator, left, right) is double result ? (float)result : Fraction(@operator, left, right),
            [decimal left, decimal right] => Fraction(@operator, left, right),
            [bool left, bool right] => Truth(@operator, left, right),
            [string left, string right] => @operator == "Equals" ? left == right : null,
            [long operand] => @operator switch
            {
                "Minus" => Fit(type, -operand, isChecked),
                "BitwiseNegation" => Fit(type, ~operand, isChecked: false),
                _ => null,
            },
            [double operand] when @operator == "Minus" => -operand,
            [float operand] when @operator == "Minus" => -operand,
            [decimal operand] when @operator == "Minus" => -operand,
            [bool operand] when @operator == "Not" => !operand,
            _ => null,
        };
    }

    /// <summary>What operators of nullable types say where an operand is missing. Of truth values that depends on the other one.</summary>
    private static object? Lifted(string @operator, object?[] operands) => @operator switch
    {
        "Equals" when operands.Length == 2 => Equals(operands[0], operands[1]),
        "LessThan" or "LessThanOrEqual" or "GreaterThan" or "GreaterThanOrEqual" => false,
        "And" or "Or" when operands.FirstOrDefault(operand => operand is bool) is bool known => known == (@operator == "Or") ? known : Nothing.Instance,
        "Add" or "Subtract" or "Multiply" or "Divide" or "Remainder" or "And" or "Or" or "ExclusiveOr" or "LeftShift" or "RightShift" or "UnsignedRightShift" or "Minus" or "BitwiseNegation" or "Not" => Nothing.Instance,
        _ => null,
    };

    private static object? Whole(string @operator, string type, long left, long right, bool isChecked)
    {
        switch (@operator)
        {
            case "Equals":
                return left == right;
            case "LessThan":
                return left < right;
            case "LessThanOrEqual":
                return left <= right;
            case "GreaterThan":
                return left > right;
            case "GreaterThanOrEqual":
                return left >= right;
        }

        var result = @operator switch
        {
            "Add" => (decimal)left + right,
            "Subtract" => (decimal)left - right,
            "Multiply" when type == "Int64" && !isChecked => unchecked(left * right),
            "Multiply" => (decimal)left * right,
            "Divide" when right != 0 => decimal.Truncate((decimal)left / right),
            "Remainder" when right != 0 => (decimal)left % right,
            "And" => left & right,
            "Or" => left | right,
            "ExclusiveOr" => left ^ right,
            "LeftShift" or "RightShift" or "UnsignedRightShift" => Shifted(@operator, type, left, (int)right),
            _ => (decimal?)null,
        };
        return result is { } known ? Fit(type, known, isChecked) : null;
    }

    /// <summary>A shift, of small numbers as <see cref="int"/>; null for a type that is not followed.</summary>
    private static long? Shifted(string @operator, string type, long left, int right) => (@operator, type) switch
    {
        ("LeftShift", "UInt32") => (uint)left << right,
        ("RightShift" or "UnsignedRightShift", "UInt32") => (uint)left >> right,
        ("LeftShift", "Int64") => left << right,
        ("RightShift", "Int64") => left >> right,
        ("UnsignedRightShift", "Int64") => (long)((ulong)left >> right),
        ("LeftShift", "UInt64") => left <= long.MaxValue >> (right & 63) ? left << right : null,
        (_, "UInt64") => left >> right,
        ("LeftShift", _) => (int)left << right,
        ("RightShift", _) => (int)left >> right,
        _ => (int)((uint)left >> right),
    };

    private static object? Fraction(string @operator, double left, double right) => @operator switch
    {
        "Add" => left + right,
        "Subtract" => left - right,
        "Multiply" => left * right,
        "Divide" => left / right,
        "Remainder" => left % right,
        "Equals" => left == right,
        "LessThan" => left < right,
        "LessThanOrEqual" => left <= right,
        "GreaterThan" => left > right,
        "GreaterThanOrEqual" => left >= right,
        _ => null,
    };

    private static object? Fraction(string @operator, decimal left, decimal right) => @operator switch
    {
        "Add" => left + right,
        "Subtract" => left - right,
        "Multiply" => left * right,
        "Divide" when right != 0 => left / right,
        "Remainder" when right != 0 => left % right,
        "Equals" => left == right,
        "LessThan" => left < right,
        "LessThanOrEqual" => left <= right,
        "GreaterThan" => left > right,
        "GreaterThanOrEqual" => left >= right,
        _ => null,
    };

    private static object? Truth(string @operator, bool left, bool right) => @operator switch
    {
        "And" => left & right,
        "Or" => left | right,
        "ExclusiveOr" => left ^ right,
        "Equals" => left == right,
        _ => null,
    };

    /// <summary>A value as one of another type, which an unchecked conversion cuts to its bits; null where it does not fit.</summary>
    private static object? Fit(string type, object value, bool isChecked)
    {
        switch (type)
        {
            case "Double" when value is long or double or float or char:
                return value is char letter ? (double)letter : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
            case "Single" when value is long or double or float or char:
                return value is char small ? (float)small : Convert.ToSingle(value, System.Globalization.CultureInfo.InvariantCulture);
            case "Decimal" when value is long or decimal:
                return Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        decimal? whole = value switch
        {
            long number => number,
            decimal number => decimal.Truncate(number),
            char letter => letter,
            double number when Math.Abs(number) < 1e15 => decimal.Truncate((decimal)number),
            float number when Math.Abs(number) < 1e9f => decimal.Truncate((decimal)number),
            _ => null,
        };
        if (whole is { } large && type == "UInt64")
        {
            return large is >= 0 and <= long.MaxValue ? (long)large : null; // What is greater is not followed.
        }

        if (whole is not { } known || Range(type) is not var (least, bits))
        {
            return null;
        }

        var count = bits == 64 ? 1m + ulong.MaxValue : 1L << bits;
        if (known < least || known >= least + count)
        {
            if (isChecked || value is not (long or decimal or char))
            {
                return null;
            }

            known = (((known - least) % count) + count) % count + least;
        }

        return type == "Char" ? (object)(char)known : (long)known;
    }

    private static (decimal Least, int Bits)? Range(string type) => type switch
    {
        "SByte" => (sbyte.MinValue, 8),
        "Byte" => (0, 8),
        "Int16" => (short.MinValue, 16),
        "UInt16" or "Char" => (0, 16),
        "Int32" => (int.MinValue, 32),
        "UInt32" => (0, 32),
        "Int64" => (long.MinValue, 64),
        _ => null,
    };
}
