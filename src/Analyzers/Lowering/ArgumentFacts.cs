using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeLint.Analyzers.Effects;
using ScopeLint.Analyzers.Framework;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>What the arguments of a call are to the members that get them.</summary>
internal static class ArgumentFacts
{
    public static IEnumerable<(IArgumentOperation Argument, Term Value)> Ordered(IInvocationOperation call, ImmutableArray<Term> arguments) =>
        call.Arguments.Select((argument, index) => (argument, arguments[index])).OrderBy(pair => pair.argument.Parameter?.Ordinal ?? 0);

    public static bool IsFormatProvider(IArgumentOperation argument) => Comparers.IsCulture(argument.Parameter?.Type);

    /// <summary>Whether an argument is a culture that is not visibly the invariant one.</summary>
    public static bool IsCultural(IArgumentOperation argument) => IsFormatProvider(argument)
        && argument.Value.Unwrap() switch
        {
            { ConstantValue: { HasValue: true, Value: null } } => false,
            IPropertyReferenceOperation { Property: var property } => !Comparers.IsInvariant(property),
            _ => true,
        };

    /// <summary>Whether a call is handed a culture, and not null in its place.</summary>
    public static bool NamesCulture(IInvocationOperation call) =>
        call.Arguments.Any(argument => IsFormatProvider(argument) && argument.Value.Unwrap() is not { ConstantValue: { HasValue: true, Value: null } });

    /// <summary>What a call gives that is known by the invariant culture, where another one may have a say.</summary>
    public static Term ByCulture(IInvocationOperation call, ImmutableArray<Term> arguments, Term invariant, Term otherwise) =>
        CultureOf(call, arguments) is { } culture ? new CulturalTerm(culture, invariant, otherwise) : invariant;

    /// <summary>The culture that a call is handed; null where it is handed none, or visibly the invariant one.</summary>
    public static Term? CultureOf(IInvocationOperation call, ImmutableArray<Term> arguments) =>
        call.Arguments.ToList().FindIndex(IsCultural) is >= 0 and var culture ? arguments[culture] : null;

    /// <summary>How a call compares texts; null where it gets a comparer that is not followed.</summary>
    public static TextComparison? ComparisonOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(IsComparer) is { } comparer ? ComparisonOf(comparer.Value) : TextComparison.Default;

    /// <summary>The comparer that a call gets; null where it gets none, or one of which it is known how it compares texts.</summary>
    public static Term? ComparerOf(IInvocationOperation call, ImmutableArray<Term> arguments) => ComparisonOf(call) is not null ? null
        : arguments[call.Arguments.ToList().FindIndex(IsComparer)];

    public static bool IsComparer(IArgumentOperation argument) => Comparers.IsComparer(argument.Parameter?.Type);

    /// <summary>How a comparer compares texts, or the default one where there is none; null where it is not followed.</summary>
    public static TextComparison? ComparisonOf(IOperation comparer) => comparer.Unwrap() switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => TextComparison.Default,
        IPropertyReferenceOperation { Property: var property } => Comparers.ComparisonOf(property),
        _ => null,
    };

    /// <summary>Whether a comparer finds equal what is equal: those of the framework that say so, or none.</summary>
    public static bool IsUsual(IOperation comparer) => ComparisonOf(comparer) is TextComparison.Default or TextComparison.Ordinal;

    public static bool IsComparison(IInvocationOperation call) => call.Arguments.Any(argument => Comparers.IsComparison(argument.Parameter?.Type));

    /// <summary>How many parameters a delegate has that is an argument; null where it is none.</summary>
    public static int? DelegateLength(IInvocationOperation call, int argument) =>
        (call.Arguments.FirstOrDefault(other => other.Parameter?.Ordinal == argument)?.Parameter?.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length;

    /// <summary>Whether the last parameter takes any number of values.</summary>
    public static bool IsOfParts(ImmutableArray<IParameterSymbol> parameters) => parameters[parameters.Length - 1] is { IsParams: true };
}
