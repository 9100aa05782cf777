using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Framework;

/// <summary>The interfaces of texts, letters, truth values and numbers.</summary>
internal static class PlainInterfaces
{
    private static readonly HashSet<string> OfAll = new(StringComparer.Ordinal) { "System.IComparable", "System.IConvertible" };
    private static readonly HashSet<string> OfItself = new(StringComparer.Ordinal) { "System.IComparable`1", "System.IEquatable`1" };
    private static readonly HashSet<string> OfTexts = new(StringComparer.Ordinal) { Enumerations.Enumerable, Enumerations.EnumerableOf, "System.ICloneable" };
    private static readonly HashSet<string> OfNumbers = new(StringComparer.Ordinal) { "System.IFormattable", "System.ISpanFormattable" };

    /// <summary>Whether a type has an interface; null where that is not known.</summary>
    /// <param name="special">The type.</param>
    /// <param name="contract">The interface.</param>
    public static bool? Has(SpecialType special, TypeId contract)
    {
        var argument = contract.TypeArguments.IsEmpty ? SpecialType.None : contract.TypeArguments[0].Special;
        return !contract.IsOfFramework ? false
            : OfAll.Contains(contract.Definition) ? true
            : OfItself.Contains(contract.Definition) ? argument == special
            : OfTexts.Contains(contract.Definition) ? special == SpecialType.System_String && argument is SpecialType.None or SpecialType.System_Char
            : OfNumbers.Contains(contract.Definition) && special is >= SpecialType.System_SByte and <= SpecialType.System_Double ? true
            : null;
    }
}
