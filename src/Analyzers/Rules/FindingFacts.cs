using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;
using ScopeLint.Analyzers.Values;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A place that a finding is about.</summary>
/// <param name="Shown">Which of the additional locations of its diagnostic shows it; -1 for the location of the diagnostic itself.</param>
/// <param name="Span">The whole of it, of which a part is shown.</param>
internal readonly record struct FindingStep(int Shown, TextSpan Span);

/// <summary>Something that is open where a finding is.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Opening">The call that opened it, or that led there, in the body in which it happens; null for what was open before that began.</param>
internal readonly record struct OpenFact(ScopeForm Form, TextSpan? Opening);

/// <summary>What a diagnostic tells its fixes beyond its locations.</summary>
/// <param name="Calls">How many calls lead from where it stands to the failure.</param>
public sealed record FindingFacts(int Calls)
{
    private const string CallsKey = "calls";
    private const string StepsKey = "steps";
    private const string OpeningKey = "opening";
    private const string OpenKey = "open";
    private const string MisspeltKey = "misspelt";
    private const string NearestKey = "nearest";
    private const string PresentKey = "present";
    private const string NameKey = "name";
    private const string LibraryKey = "library";
    private const string MisspeltScopeKey = "misspeltScope";
    private const string MeantScopeKey = "meantScope";

    /// <summary>The places that it is about: where it stands, the calls that lead to the failure, the cause, the calls that led to it.</summary>
    internal StructuralList<FindingStep> Steps { get; init; } = StructuralList<FindingStep>.Empty;

    /// <summary>Whether it happens where its cause has happened, in a later iteration of a loop.</summary>
    internal bool IsOfALaterIteration => Steps.Items.Count > Calls + 1 && Steps.Items[0] == Steps.Items[Calls + 1];

    /// <summary>Whether the code shows that both are to be one: one call of the library is reached twice, not in a loop, or both are written side by side.</summary>
    internal bool IsSharingShown => Steps.Items.Count > Calls + 1 && !IsOfALaterIteration
        && (Steps.Items[Calls] == Steps.Items[Steps.Items.Count - 1] || (Calls == 0 && Steps.Items.Count == 2));

    /// <summary>The part of the name that is misspelt, where that is the name of a scope, and how it was probably meant; null where it is not.</summary>
    internal (string Misspelt, string Meant)? MisspeltScope { get; init; }

    /// <summary>The call that opened the scope in force, if it stands in the diagnostic's own tree.</summary>
    public TextSpan? Opening { get; init; }

    /// <summary>What is open where it happens inside of that, on whatever path, the outermost first.</summary>
    internal StructuralList<OpenFact> Open { get; init; } = StructuralList<OpenFact>.Empty;

    /// <summary>Whether the name asked for looks like a slip, so that what is missing is the right name and not the variable.</summary>
    public bool LooksMisspelt { get; init; }

    /// <summary>The name that was probably meant, relative to the scope in force; null where none looks like it or it lies elsewhere.</summary>
    public string? Nearest { get; init; }

    /// <summary>What the variable was first asked for with, where it is asked for with something else: its shape or element type.</summary>
    public string? Present { get; init; }

    /// <summary>The name that opens, from where the diagnostic stands, a scope of the same full name as the one that it speaks of; null where
    /// none does or it is not known.</summary>
    public string? RelativeName { get; init; }

    /// <summary>The library that it is about; null for ScopeLint.Runtime.</summary>
    public string? Library { get; init; }

    /// <summary>What the diagnostic of a finding tells.</summary>
    internal static FindingFacts Of(Finding finding, IEnumerable<FindingStep> steps)
    {
        var nearest = finding.What switch
        {
            VariableMissing missing => missing.Nearest,
            VariableExpected expected => expected.Nearest,
            _ => null,
        };
        return new FindingFacts(finding.Calls.Length)
        {
            Steps = StructuralList<FindingStep>.Of(steps),
            Opening = finding.Opening is { } opening && opening.SourceTree == finding.Location.SourceTree ? opening.SourceSpan : null,
            Open = StructuralList<OpenFact>.Of(finding.Open.Select(open => new OpenFact(open.Form, open.Opening is { } place && place.SourceTree == finding.Location.SourceTree ? place.SourceSpan : null))),
            LooksMisspelt = nearest is not null,
            MisspeltScope = nearest is null ? null : NearestName.ScopeOf(finding.What.Name, nearest),
            Nearest = nearest?.StartsWith(finding.ScopePrefix, StringComparison.Ordinal) == true ? nearest.Substring(finding.ScopePrefix.Length) : null,
            Present = finding.What switch
            {
                ShapeDiffers shape => shape.Present,
                DTypeDiffers dtype => dtype.Present,
                RequestRefused refused => refused.Present,
                _ => null,
            },
            RelativeName = (finding.What as ReuseInherited)?.RelativeName,
            Library = finding.Library,
        };
    }

    /// <summary>What a diagnostic tells.</summary>
    public static FindingFacts Of(Diagnostic diagnostic) => Read(diagnostic.Properties);

    /// <summary>The call that a diagnostic stands on, of which it underlines a part.</summary>
    public Location CallOf(Diagnostic diagnostic) => StepOf(diagnostic, 0) ?? diagnostic.Location;

    /// <summary>The call of the library that fails: the one that the diagnostic stands on, or one inside it, in whatever tree.</summary>
    public Location FailureOf(Diagnostic diagnostic) => StepOf(diagnostic, Calls) ?? diagnostic.Location;

    /// <summary>The calls that lead from where a diagnostic stands to the call of the library that fails, both included, in whatever trees.</summary>
    public IEnumerable<Location> FailingOf(Diagnostic diagnostic) => Enumerable.Range(0, Calls + 1).Select(step => StepOf(diagnostic, step) ?? diagnostic.Location);

    /// <summary>Where the earlier cause stands, in whatever tree; null for a word about the analysis itself.</summary>
    public Location? CauseOf(Diagnostic diagnostic) => StepOf(diagnostic, Calls + 1);

    /// <summary>The call of the library that is the earlier cause: the cause, or one inside it, in whatever tree; null for a word about the analysis itself.</summary>
    public Location? InnerCauseOf(Diagnostic diagnostic) => Steps.Items.Count > Calls + 1 ? StepOf(diagnostic, Steps.Items.Count - 1) : null;

    private Location? StepOf(Diagnostic diagnostic, int index) =>
        index < Steps.Items.Count && Steps.Items[index] is var step
        && (step.Shown < 0 ? diagnostic.Location : diagnostic.AdditionalLocations[step.Shown]) is { SourceTree: { } tree }
            ? Location.Create(tree, step.Span)
            : null;

    /// <summary>The facts as properties of a diagnostic; what is not known is left out.</summary>
    public ImmutableDictionary<string, string?> Write()
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties.Add(CallsKey, Calls.ToString(CultureInfo.InvariantCulture));
        Add(StepsKey, Steps.IsEmpty ? null : string.Join(";", Steps.Items.Select(step => FormattableString.Invariant($"{step.Shown},{step.Span.Start},{step.Span.Length}"))));
        Add(OpeningKey, Opening is { } span ? Text(span) : null);
        Add(OpenKey, Open.IsEmpty ? null : string.Join(";", Open.Items.Select(open => open.Opening is { } opened ? $"{open.Form},{Text(opened)}" : $"{open.Form}")));
        Add(MisspeltKey, LooksMisspelt ? "" : null);
        Add(NearestKey, Nearest);
        Add(PresentKey, Present);
        Add(NameKey, RelativeName);
        Add(LibraryKey, Library);
        Add(MisspeltScopeKey, MisspeltScope?.Misspelt);
        Add(MeantScopeKey, MisspeltScope?.Meant);
        return properties.ToImmutable();

        static string Text(TextSpan span) => FormattableString.Invariant($"{span.Start},{span.Length}");

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                properties.Add(key, value);
            }
        }
    }

    /// <summary>The facts that properties of a diagnostic hold.</summary>
    public static FindingFacts Read(ImmutableDictionary<string, string?> properties)
    {
        var span = properties.GetValueOrDefault(OpeningKey)?.Split(',');
        var steps = properties.GetValueOrDefault(StepsKey)?.Split(';').Select(step => step.Split(',')) ?? [];
        var open = properties.GetValueOrDefault(OpenKey)?.Split(';').Select(part => part.Split(',')) ?? [];
        return new FindingFacts(Number(properties.GetValueOrDefault(CallsKey) ?? "0"))
        {
            Steps = StructuralList<FindingStep>.Of(steps.Select(step => new FindingStep(Number(step[0]), new TextSpan(Number(step[1]), Number(step[2]))))),
            Opening = span is null ? null : new TextSpan(Number(span[0]), Number(span[1])),
            Open = StructuralList<OpenFact>.Of(open.Select(part => new OpenFact(
                (ScopeForm)Enum.Parse(typeof(ScopeForm), part[0]), part.Length > 1 ? new TextSpan(Number(part[1]), Number(part[2])) : null))),
            LooksMisspelt = properties.ContainsKey(MisspeltKey),
            Nearest = properties.GetValueOrDefault(NearestKey),
            Present = properties.GetValueOrDefault(PresentKey),
            RelativeName = properties.GetValueOrDefault(NameKey),
            Library = properties.GetValueOrDefault(LibraryKey),
            MisspeltScope = properties.GetValueOrDefault(MisspeltScopeKey) is { } misspelt && properties.GetValueOrDefault(MeantScopeKey) is { } meant ? (misspelt, meant) : null,
        };

        static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
