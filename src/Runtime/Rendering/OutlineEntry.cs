using System.Globalization;

namespace ScopeLint;

/// <summary>One line of an <see cref="Outline"/>: a scope, or a variable.</summary>
/// <param name="Depth">The number of scopes around.</param>
/// <param name="Name">The last part of the full name.</param>
/// <param name="Variable">The variable; null for a scope.</param>
/// <param name="Sum">The variable's elements, or those of all variables in the scope.</param>
internal readonly record struct OutlineEntry(int Depth, string Name, DrawnVariable? Variable, Sum Sum)
{
    /// <summary>Whether others got the variable after it was created.</summary>
    internal bool IsShared => Variable is { Sharing.Length: > 0 };
}

/// <summary>Variables and their elements, added up.</summary>
/// <param name="Variables">How many variables.</param>
/// <param name="Elements">How many elements, as far as that is known.</param>
/// <param name="Bytes">How many bytes, as far as that is known.</param>
/// <param name="IsAll">Whether that is all there is.</param>
internal readonly record struct Sum(int Variables, long Elements, long Bytes, bool IsAll)
{
    /// <summary>The sum of nothing.</summary>
    internal static readonly Sum None = new(0, 0, 0, true);

    /// <summary>The elements as a number that a person reads; with a plus where there are more.</summary>
    internal string ElementText => Number(Elements) + (IsAll ? "" : "+");

    /// <summary>What one variable adds.</summary>
    internal static Sum Of(DrawnVariable variable) => variable.IsUnknown
        ? None with { IsAll = false }
        : new(1, variable.Elements ?? 0, variable.Bytes ?? 0, variable.Elements is not null && variable.Bytes is not null);

    /// <summary>Both together.</summary>
    internal Sum Plus(Sum other) => new(Variables + other.Variables, Elements + other.Elements, Bytes + other.Bytes, IsAll && other.IsAll);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(IsAll ? "" : "at least ")}{Counted(Variables, "variable")}, {Counted(Elements, "element")}, {Counted(Bytes, "byte")}";

    private static string Counted(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
