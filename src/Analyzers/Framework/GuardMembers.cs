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
    private const string ArgumentNull = "System.ArgumentNullException";
    private const string Argument = "System.ArgumentException";
    private const string OutOfRange = "System.ArgumentOutOfRangeException";

    private static readonly MemberTable<GuardKind> Rows = new(
        ("System.ObjectDisposedException", "ThrowIf", GuardKind.True),
        (ArgumentNull, "ThrowIfNull", GuardKind.Null),
        (Argument, "ThrowIfNullOrEmpty", GuardKind.NullOrEmpty),
        (Argument, "ThrowIfNullOrWhiteSpace", GuardKind.NullOrWhiteSpace),
        (OutOfRange, "ThrowIfZero", GuardKind.Zero),
        (OutOfRange, "ThrowIfEqual", GuardKind.Equal),
        (OutOfRange, "ThrowIfNotEqual", GuardKind.NotEqual),
        (OutOfRange, "ThrowIfNegative", GuardKind.Negative),
        (OutOfRange, "ThrowIfNegativeOrZero", GuardKind.NegativeOrZero),
        (OutOfRange, "ThrowIfLessThan", GuardKind.Less),
        (OutOfRange, "ThrowIfLessThanOrEqual", GuardKind.LessOrEqual),
        (OutOfRange, "ThrowIfGreaterThan", GuardKind.Greater),
        (OutOfRange, "ThrowIfGreaterThanOrEqual", GuardKind.GreaterOrEqual));

    /// <summary>What a member refuses; null for members that are no guards.</summary>
    public static GuardKind? Of(IMethodSymbol method) => method.IsStatic ? Rows[method] : null;

    /// <summary>Whether a word may name a guard.</summary>
    public static bool MayBeNamed(string word) => word.StartsWith(Prefix, StringComparison.Ordinal);
}
