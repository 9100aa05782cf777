using System.Collections.Immutable;

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
    /// <summary>What evaluates it where both values are known; null where following it is all that is done.</summary>
    public string? Known { get; init; }

    /// <summary>Whether it asks if two references are to one object: of values in boxes and of texts nobody can tell by what they are.</summary>
    public bool IsOfReferences { get; init; }

    /// <summary>What evaluates an operator of arithmetic on values of type <c>int</c>; null for other operators.</summary>
    public static string? OfInt32(TermOperator @operator) => @operator switch
    {
        TermOperator.Add or TermOperator.Subtract or TermOperator.Multiply or TermOperator.Divide or TermOperator.Remainder => $"operator {@operator} Int32",
        TermOperator.BitAnd => "operator And Int32",
        TermOperator.BitOr => "operator Or Int32",
        TermOperator.BitXor => "operator ExclusiveOr Int32",
        _ => null,
    };
}

/// <summary>What an operator, conversion or pattern makes of values in a way that is not followed: always the same of the same values.</summary>
/// <param name="Operator">What tells it from others.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second one; null where there is none.</param>
/// <param name="Type">Its type.</param>
internal sealed record ComputedTerm(string Operator, Term Left, Term? Right, TypeId? Type) : Term
{
    /// <summary>What evaluates it where its values are known; null where nothing does.</summary>
    public string? Known { get; init; }
}

/// <summary>The opposite of a truth value.</summary>
internal sealed record NotTerm(Term Operand) : Term;

/// <summary>Whether a value is of a type; never for null.</summary>
internal sealed record TypeTestTerm(Term Value, TypeId Type) : Term
{
    /// <summary>What the type stands for, if it is a type parameter; null for other types.</summary>
    public Term? Parameter { get; init; }

    /// <summary>What the type parameters stand for of which it is constructed.</summary>
    public ImmutableArray<TypeArgument> Arguments { get; init; } = [];
}

/// <summary>A value where it is of a type, and null where it is not.</summary>
/// <param name="Test">Whether it is.</param>
/// <param name="Otherwise">What is known where that cannot be told.</param>
internal sealed record TryCastTerm(TypeTestTerm Test, Term Otherwise) : Term;
