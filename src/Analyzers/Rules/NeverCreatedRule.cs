using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0103: a variable is shared that nothing in the project creates.</summary>
internal sealed class NeverCreatedRule() : EventRule<VariableExpected>(Descriptors.NeverCreated)
{
    /// <inheritdoc/>
    public override bool Throws => true;

    /// <summary>Other code may create what is shared here, so that the whole project has to be looked at.</summary>
    public override IEnumerable<Finding> Judge(JudgedTree tree)
    {
        var candidates = tree.Project is not { } project ? []
            : (project.IsProgram ? base.Judge(tree) : tree.Roots.SelectMany(InLibrary).Distinct()).Where(finding => tree.Holds(finding.Location)).ToList();
        if (candidates.Count == 0)
        {
            return [];
        }

        var world = tree.Project!.World();
        return candidates.Where(finding => !world.MayCreate(finding.What.Name))
            .Select(finding => finding with { What = (VariableExpected)finding.What with { Nearest = world.Nearest(finding.What.Name) } });
    }

    /// <summary>What a library misses, the code that calls it may create, unless the same run creates others in that scope itself.</summary>
    private IEnumerable<Finding> InLibrary(Root root) => FindingsOf(root).Where(finding =>
        finding.What.Name.LastIndexOf('/') is > 0 and var end
        && root.Result.Names.Exact.Any(created => created.LastIndexOf('/') == end && string.CompareOrdinal(created, 0, finding.What.Name, 0, end) == 0));

    /// <summary>That nothing creates a variable is known only where every path was followed.</summary>
    protected override bool IsMistake(VariableExpected what, RootResult root) => root.IsComplete;

    /// <inheritdoc/>
    protected override object[] Arguments(VariableExpected what, Finding finding) =>
        [
        what.Name, FindingText.Here(finding), FindingText.Demand(finding, "since reuse was set"), FindingText.Nearest(what.Nearest), FindingText.Remedy(finding, what.Nearest is not null),
    ];
}

/// <summary>SCL0103: a variable is shared that nothing in the project creates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverCreatedAnalyzer() : ScopeRuleAnalyzer(new NeverCreatedRule());
