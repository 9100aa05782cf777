
namespace ScopeLint.Analyzers.Effects;

/// <summary>The operators that conditions and numbers are made of.</summary>
internal enum TermOperator
{
    /// <summary>Equal, for every type whose equality is that of its value or reference.</summary>
    Equal,

    /// <summary>Less than, of numbers.</summary>
    Less,

    /// <summary>Less than or equal, of numbers.</summary>
    LessOrEqual,

    /// <summary>Both, the right one evaluated only if the left one holds.</summary>
    And,

    /// <summary>Either, the right one evaluated only if the left one does not hold.</summary>
    Or,

    /// <summary>Sum of numbers.</summary>
    Add,

    /// <summary>Difference of numbers.</summary>
    Subtract,

    /// <summary>Product of numbers.</summary>
    Multiply,

    /// <summary>Quotient of whole numbers.</summary>
    Divide,

    /// <summary>Remainder of whole numbers.</summary>
    Remainder,

    /// <summary>The bits that both whole numbers have.</summary>
    BitAnd,

    /// <summary>The bits that either whole number has.</summary>
    BitOr,

    /// <summary>The bits that only one of two whole numbers has.</summary>
    BitXor,
}

/// <summary>An operator with two operands that have no effects. Greater than is less than the other way around.</summary>
internal sealed record BinaryTerm(TermOperator Operator, Term Left, Term Right) : Term
{
    /// <inheritdoc/>
    public override string ToString() => $"({Left} {Sign} {Right})";

    private string Sign => Operator switch
    {
        TermOperator.Equal => "==",
        TermOperator.Less => "<",
        TermOperator.LessOrEqual => "<=",
        TermOperator.And => "&&",
        TermOperator.Or => "||",
        TermOperator.Add => "+",
        TermOperator.Subtract => "-",
        TermOperator.Multiply => "*",
        TermOperator.Divide => "/",
        TermOperator.BitAnd => "&",
        TermOperator.BitOr => "|",
        TermOperator.BitXor => "^",
        _ => "%",
    };
}

/// <summary>What an operator, conversion or pattern makes of values in a way that is not followed: always the same of the same values.</summary>
/// <param name="Operator">What tells it from others.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second one; null where there is none.</param>
/// <param name="Type">Its type.</param>
internal sealed record ComputedTerm(string Operator, Term Left, Term? Right, TypeId? Type) : Term
{
    /// <inheritdoc/>
    public override string ToString() => Right is null ? $"{Operator}({Left})" : $"({Left} {Operator} {Right})";
}

/// <summary>The opposite of a truth value.</summary>
internal sealed record NotTerm(Term Operand) : Term
{
    /// <inheritdoc/>
    public override string ToString() => $"!{Operand}";
}

/// <summary>Whether a value is of a type; never for null.</summary>
internal sealed record TypeTestTerm(Term Value, TypeId Type) : Term
{
    /// <inheritdoc/>
    public override string ToString() => $"({Value} is {Type.Name})";
}
