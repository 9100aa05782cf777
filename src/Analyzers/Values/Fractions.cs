namespace ScopeLint.Analyzers.Values;

/// <summary>Compares known numbers with a fraction as the operators of C# do.</summary>
internal static class Fractions
{
    /// <summary>What an operator, by its name among the operations, says of two values; null where they are no such numbers, or it is another
    /// operator.</summary>
    public static AbstractValue? Compare(string @operator, AbstractValue left, AbstractValue? right) => (left, right) switch
    {
        (ConstantValue { Value: float one }, ConstantValue { Value: float other }) => Compare(@operator, one, other),
        (ConstantValue { Value: double one }, ConstantValue { Value: double other }) => Compare(@operator, one, other),
        (ConstantValue { Value: decimal one }, ConstantValue { Value: decimal other }) => Holds(@operator, one == other, one < other, one > other),
        _ => null,
    };

    private static AbstractValue? Compare(string @operator, double left, double right) => Holds(@operator, left == right, left < right, left > right);

    private static AbstractValue? Holds(string @operator, bool areEqual, bool isLess, bool isGreater) => @operator switch
    {
        "Equals" => AbstractValue.Of(areEqual),
        "LessThan" => AbstractValue.Of(isLess),
        "LessThanOrEqual" => AbstractValue.Of(isLess || areEqual),
        "GreaterThan" => AbstractValue.Of(isGreater),
        "GreaterThanOrEqual" => AbstractValue.Of(isGreater || areEqual),
        _ => null,
    };
}
