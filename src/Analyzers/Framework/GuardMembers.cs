using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Framework;

/// <summary>What a guard refuses.</summary>
internal enum GuardKind
{
    /// <summary>A condition that holds.</summary>
    True,

    /// <summary>What is null.</summary>
    Null,

    /// <summary>A text that is null or empty.</summary>
    NullOrEmpty,

    /// <summary>Throws where a text is missing, or has nothing but white space.</summary>
    NullOrWhiteSpace,

    /// <summary>Zero.</summary>
    Zero,

    /// <summary>What is equal to another value.</summary>
    Equal,

    /// <summary>What is not equal to another value.</summary>
    NotEqual,

    /// <summary>What is less than zero.</summary>
    Negative,

    /// <summary>What is not greater than zero.</summary>
    NegativeOrZero,

    /// <summary>What is less than another value.</summary>
    Less,

    /// <summary>What is not greater than another value.</summary>
    LessOrEqual,

    /// <summary>What is greater than another value.</summary>
    Greater,

    /// <summary>What is not less than another value.</summary>
    GreaterOrEqual,
}

/// <summary>The guards of the framework: static members of exceptions that throw them.</summary>
internal static class GuardMembers
{
    /// <summary>Attributes of members and parameters that say when a member does not return.</summary>
    public const string DoesNotReturn = "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute",
        DoesNotReturnIf = "System.Diagnostics.CodeAnalysis.DoesNotReturnIfAttribute";

    private const string Prefix = "ThrowIf";

    private static readonly MemberTable<GuardKind> Rows = new(
        ("System.ObjectDisposedException", "ThrowIf", GuardKind.True),
        (Exceptions.ArgumentNull, "ThrowIfNull", GuardKind.Null),
        (Exceptions.Argument, "ThrowIfNullOrEmpty", GuardKind.NullOrEmpty),
        (Exceptions.Argument, "ThrowIfNullOrWhiteSpace", GuardKind.NullOrWhiteSpace),
        (Exceptions.ArgumentOutOfRange, "ThrowIfZero", GuardKind.Zero),
        (Exceptions.ArgumentOutOfRange, "ThrowIfEqual", GuardKind.Equal),
        (Exceptions.ArgumentOutOfRange, "ThrowIfNotEqual", GuardKind.NotEqual),
        (Exceptions.ArgumentOutOfRange, "ThrowIfNegative", GuardKind.Negative),
        (Exceptions.ArgumentOutOfRange, "ThrowIfNegativeOrZero", GuardKind.NegativeOrZero),
        (Exceptions.ArgumentOutOfRange, "ThrowIfLessThan", GuardKind.Less),
        (Exceptions.ArgumentOutOfRange, "ThrowIfLessThanOrEqual", GuardKind.LessOrEqual),
        (Exceptions.ArgumentOutOfRange, "ThrowIfGreaterThan", GuardKind.Greater),
        (Exceptions.ArgumentOutOfRange, "ThrowIfGreaterThanOrEqual", GuardKind.GreaterOrEqual));

    /// <summary>What a member refuses; null for members that are no guards.</summary>
    public static GuardKind? Of(IMethodSymbol method) => method.IsStatic ? Rows[method] : null;

    /// <summary>Whether a parameter says what the refused value is called: the compiler gives it where nobody does.</summary>
    public static bool IsName(IParameterSymbol parameter) => parameter is { Name: "paramName", Type.SpecialType: SpecialType.System_String };

    /// <summary>Whether a word may name a guard.</summary>
    public static bool MayBeNamed(string word) => word.StartsWith(Prefix, StringComparison.Ordinal);
}
