using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0901: something was not followed, or a setting means nothing.</summary>
internal sealed class NotAnalyzedRule() : Rule(Descriptors.NotAnalyzed)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree) => tree.Project is not { } project ? [] : tree.Roots.SelectMany(NotFollowed).Distinct()
        .Concat(project.Complaints.Select(complaint => new Finding(this, new AnalysisWord(complaint.Text), complaint.Place)))
        .Concat(AnalysisOptions.Complaints(project.Options).SelectMany(complaint => FirstBodyOf(tree).Select(place => new Finding(this, new AnalysisWord(complaint), place))));

    /// <inheritdoc/>
    public override object[] Arguments(Finding finding) => [finding.What.Name];

    /// <summary>What was not followed in a root; what has no place in the source is said of the root as a whole.</summary>
    private IEnumerable<Finding> NotFollowed(Root root) => root.Location is null ? [] : root.Result.NotFollowed.Select(stop =>
        new Finding(this, new AnalysisWord(stop.Text), root.Locate(stop.Location) is { IsInSource: true } place ? place : root.Location, root.Places));

    private static IEnumerable<Location> FirstBodyOf(JudgedTree tree) =>
        tree.Roots.Select(root => root.Location).OfType<Location>().Where(tree.Holds).OrderBy(body => body.SourceSpan.Start).Take(1);
}

/// <summary>SCL0901: something was not followed, or a setting means nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NotAnalyzedAnalyzer() : ScopeRuleAnalyzer(new NotAnalyzedRule());
