using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Tool.Checking;

/// <summary>What a rule has found.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Title">The title of the rule.</param>
/// <param name="HelpLink">The page of the rule.</param>
/// <param name="Severity">How severe it is in its project.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Project">The project that it is in.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Related">The other places that it is about, in the order in which they are run.</param>
internal sealed record Finding(
    string Id, string Title, string HelpLink, DiagnosticSeverity Severity, string Message, string Project, Place Place, ImmutableArray<RelatedPlace> Related)
{
    /// <summary>The finding that a diagnostic of the rules tells of.</summary>
    public static Finding Of(Diagnostic diagnostic, string project) => new(
        diagnostic.Id,
        diagnostic.Descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture),
        diagnostic.Descriptor.HelpLinkUri,
        diagnostic.Severity,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
        project,
        Place.Of(diagnostic.Location),
        RelatedPlace.Of(diagnostic, FindingFacts.Of(diagnostic)));

    /// <summary>The severity as the tool spells it.</summary>
    public string SeverityName => Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
