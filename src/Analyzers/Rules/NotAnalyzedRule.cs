using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0901: something was not followed, or a setting means nothing.</summary>
internal sealed class NotAnalyzedRule() : Rule(Descriptors.NotAnalyzed)
{
    /// <summary>How many things are told that one name depends on.</summary>
    private const int MostOrigins = 3;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree) => tree.Project is not { } project ? [] : tree.Roots.SelectMany(StopsIn).Distinct()
        .Concat(project.Complaints.Select(complaint => new Finding(this, new AnalysisWord(complaint.Text), complaint.Place)))
        .Concat(AnalysisOptions.Complaints(project.Options).SelectMany(complaint => FirstBodyOf(tree).Select(place => new Finding(this, new AnalysisWord(complaint), place))));

    /// <inheritdoc/>
    public override object[] Arguments(Finding finding) => [finding.What is NotFollowed stop ? stop.Reason.Explain(Origin(stop.Reason, finding)) : finding.What.Name];

    /// <summary>Where the knowledge was lost, for those who want to change that.</summary>
    private static string Origin(OpaqueReason reason, Finding finding)
    {
        var origins = reason is OpaqueReason.UnknownName or OpaqueReason.UnknownObject ? finding.Origins : [];
        return origins.Count == 0 ? "" : ": it depends on " + string.Join(
            " and on ", origins.OrderBy(origin => origin.Where.SourceSpan.Start).Take(MostOrigins).Select(origin => $"{origin.What} ({FindingText.Line(origin.Where, finding)})"));
    }

    /// <summary>What was not followed in a root; what has no place in the source is said of the root as a whole.</summary>
    private IEnumerable<Finding> StopsIn(Root root) => root.Location is null ? [] : root.Result.NotFollowed.Select(stop =>
        new Finding(this, new NotFollowed(stop.Reason), root.Locate(stop.Location) is { IsInSource: true } place ? place : root.Location, root.Places));

    private static IEnumerable<Location> FirstBodyOf(JudgedTree tree) =>
        tree.Roots.Select(root => root.Location).OfType<Location>().Where(tree.Holds).OrderBy(body => body.SourceSpan.Start).Take(1);
}

/// <summary>SCL0901: something was not followed, or a setting means nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAnalyzedAnalyzer() : ScopeRuleAnalyzer(new NotAnalyzedRule());

/// <summary>A word about a place where the analysis stops.</summary>
/// <param name="Reason">Why it stops.</param>
internal sealed record NotFollowed(OpaqueReason Reason) : AnalysisWord(Reason.Explain());
