using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The types by which cultures and comparers have a say.</summary>
internal static class Comparers
{
    private static readonly TypeSet Cultures = new("System.IFormatProvider", "System.Globalization.CultureInfo");
    private static readonly TypeSet Types = new("System.Collections.Generic.IEqualityComparer", "System.Collections.Generic.IComparer");
    private static readonly TypeSet Equalities = new("System.IEquatable");
    private static readonly TypeSet Functions = new("System.Comparison");
    private static readonly MemberSet Invariant = new(
        ("System.Globalization.CultureInfo", ["InvariantCulture"]), ("System.Globalization.NumberFormatInfo", ["InvariantInfo"]), ("System.Globalization.DateTimeFormatInfo", ["InvariantInfo"]));

    private static readonly MemberSet Ordinals = new(("System.StringComparer", ["Ordinal"]));
    private static readonly MemberSet CaseIgnoring = new(("System.StringComparer", ["OrdinalIgnoreCase"]));

    private static readonly MemberSet Defaults = new(
        ("System.Collections.Generic.EqualityComparer", ["Default"]), ("System.Collections.Generic.Comparer", ["Default"]));

    /// <summary>Whether a type says how numbers and texts are written.</summary>
    public static bool IsCulture(ITypeSymbol? type) => Cultures.Contains(type);

    /// <summary>Whether a property is the culture that is the same everywhere, or a part of it.</summary>
    public static bool IsInvariant(ISymbol member) => Invariant.Contains(member);

    /// <summary>Whether a type compares values.</summary>
    public static bool IsComparer(ITypeSymbol? type) => Types.Contains(type);

    /// <summary>Whether a type is the interface of what says itself what it is equal to.</summary>
    public static bool IsEquality(ITypeSymbol type) => Equalities.Contains(type);

    /// <summary>Whether a type is that of functions that compare two values.</summary>
    public static bool IsComparison(ITypeSymbol? type) => type is { TypeKind: TypeKind.Delegate } && Functions.Contains(type);

    /// <summary>How the comparer that a property gives compares texts; null where that is not known.</summary>
    public static TextComparison? ComparisonOf(ISymbol member) =>
        Ordinals.Contains(member) ? TextComparison.Ordinal
        : CaseIgnoring.Contains(member) ? TextComparison.IgnoresCase
        : Defaults.Contains(member) ? TextComparison.Default
        : null;
}
