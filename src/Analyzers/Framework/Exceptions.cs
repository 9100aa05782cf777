using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The exceptions that the framework throws, by their full names, and what throws again what was caught.</summary>
internal static class Exceptions
{
    public const string Any = "System.Exception";
    public const string Aggregate = "System.AggregateException";
    public const string OperationCanceled = "System.OperationCanceledException";
    public const string TaskCanceled = "System.Threading.Tasks.TaskCanceledException";
    public const string DivideByZero = "System.DivideByZeroException";
    public const string Overflow = "System.OverflowException";
    public const string NullReference = "System.NullReferenceException";
    public const string InvalidCast = "System.InvalidCastException";
    public const string IndexOutOfRange = "System.IndexOutOfRangeException";
    public const string ArgumentOutOfRange = "System.ArgumentOutOfRangeException";
    public const string Argument = "System.ArgumentException";
    public const string ArgumentNull = "System.ArgumentNullException";
    public const string Format = "System.FormatException";
    public const string InvalidOperation = "System.InvalidOperationException";
    public const string NotSupported = "System.NotSupportedException";
    public const string KeyNotFound = "System.Collections.Generic.KeyNotFoundException";
    public const string SwitchExpression = "System.Runtime.CompilerServices.SwitchExpressionException";

    /// <summary>What members throw that are evaluated on known values.</summary>
    public static readonly ImmutableArray<string> OfEvaluated = [Argument, ArgumentNull, ArgumentOutOfRange, DivideByZero, Format, IndexOutOfRange, InvalidCast, Overflow];

    /// <summary>The property of an exception that has its cause.</summary>
    public const string Cause = "InnerException";

    /// <summary>The property of an exception around others that has all of them.</summary>
    public const string Causes = "InnerExceptions";

    /// <summary>What gives an exception around others without any that is itself around others.</summary>
    public const string Flatten = "Flatten";

    /// <summary>What going on through a collection throws that has changed.</summary>
    public static readonly TypeId OfChangedCollection = Of(InvalidOperation);

    /// <summary>What asking an object throws that is not there.</summary>
    public static readonly TypeId OfMissingObject = Of(NullReference);

    /// <summary>What the library throws where its arguments, or what code of the program gives it, cannot be used.</summary>
    public static readonly TypeId OfArgument = Of(Argument), OfMissingArgument = Of(ArgumentNull, Argument), OfMissingResult = Of(InvalidOperation);

    private static TypeId Of(string name, params IEnumerable<string> bases) => new(name, name.Substring(name.LastIndexOf('.') + 1))
    {
        DisplayName = name,
        IsNullable = true,
        HasIdentity = true,
        MayBeChanged = true,
        Ancestors = [name, .. bases, "System.SystemException", Any, "System.Object", "System.Runtime.Serialization.ISerializable"],
    };

    private const string DispatchInfo = "System.Runtime.ExceptionServices.ExceptionDispatchInfo";

    private static readonly TypeSet Roots = new(Any);
    private static readonly MemberSet Captures = new((DispatchInfo, ["Capture"]));
    private static readonly MemberSet Throws = new((DispatchInfo, ["Throw"]));

    /// <summary>Whether a type of such a name is one of an exception.</summary>
    public static bool IsName(string name) => name.EndsWith("Exception", StringComparison.Ordinal);

    /// <summary>Whether a type is that of all exceptions.</summary>
    public static bool IsRoot(ITypeSymbol type) => Roots.Contains(type);

    /// <summary>Whether a method keeps an exception so that it can be thrown again.</summary>
    public static bool IsCapture(IMethodSymbol method) => Captures.Contains(method);

    /// <summary>Whether a method throws an exception again.</summary>
    public static bool IsThrow(IMethodSymbol method) => Throws.Contains(method);
}
