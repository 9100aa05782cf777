using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeLint.Analyzers.Interpretation;

namespace ScopeLint.Analyzers.Rules;

/// <summary>What a diagnostic tells its fixes beyond its locations.</summary>
public static class FindingProperties
{
    private const string Opening = "opening";
    private const string Cause = "cause";
    private const string Nearest = "nearest";
    private const string Kind = "kind";
    private const string Present = "present";
    private const string Name = "name";

    /// <summary>The call that opened the scope in force, if it stands in the diagnostic's own tree.</summary>
    public static TextSpan? OpeningOf(Diagnostic diagnostic)
    {
        if (diagnostic.Properties.GetValueOrDefault(Opening) is not { } text)
        {
            return null;
        }

        var numbers = text.Split(',');
        return new TextSpan(int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The call of the library that fails: where the diagnostic stands, or inside the call that it stands on, in whatever tree.</summary>
    public static Location FailureOf(Diagnostic diagnostic) =>
        diagnostic.Properties.GetValueOrDefault(Cause) is { } index && int.Parse(index, CultureInfo.InvariantCulture) is > 0 and var calls
            ? diagnostic.AdditionalLocations[calls - 1]
            : diagnostic.Location;

    /// <summary>Where the earlier cause stands, in whatever tree. The calls that lead to the failure come before it.</summary>
    public static Location? CauseOf(Diagnostic diagnostic) =>
        diagnostic.Properties.GetValueOrDefault(Cause) is { } index
            ? diagnostic.AdditionalLocations[int.Parse(index, CultureInfo.InvariantCulture)]
            : null;

    /// <summary>Whether the name asked for looks like a slip, so that what is missing is the right name and not the variable.</summary>
    public static bool LooksMisspelt(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Nearest);

    /// <summary>The name that was probably meant, relative to the scope in force; null where none looks like it or it lies
    /// elsewhere.</summary>
    public static string? NearestOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(Nearest);

    /// <summary>What the variable was first asked for with, where it is asked for with something else: its shape or element type.</summary>
    public static string PresentOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(Present) ?? "";

    /// <summary>The name that opens, from where the diagnostic stands, a scope of the same full name as the one that it speaks of; null where
    /// none does or it is not known.</summary>
    public static string? NameOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(Name);

    /// <summary>Which mistake a diagnostic reports.</summary>
    internal static FindingKind? KindOf(Diagnostic diagnostic) =>
        Enum.TryParse(diagnostic.Properties.GetValueOrDefault(Kind), out FindingKind kind) ? kind : null;

    internal static ImmutableDictionary<string, string?> Of(ReportedFinding finding)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(Cause, finding.Calls.Length.ToString(CultureInfo.InvariantCulture))
            .Add(Kind, $"{finding.Kind}")
            .Add(Present, finding.Present)
            .Add(Name, finding.RelativeName);
        if (finding.Opening is { } opening && opening.SourceTree == finding.Location.SourceTree)
        {
            properties = properties.Add(Opening, FormattableString.Invariant($"{opening.SourceSpan.Start},{opening.SourceSpan.Length}"));
        }

        return finding.Nearest is not { } nearest ? properties
            : properties.Add(
                Nearest,
                nearest.StartsWith(finding.ScopePrefix, StringComparison.Ordinal) ? nearest.Substring(finding.ScopePrefix.Length) : null);
    }
}
