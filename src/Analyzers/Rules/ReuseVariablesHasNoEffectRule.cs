using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0202: ReuseVariables() changes nothing that anything notices.</summary>
internal sealed class ReuseVariablesHasNoEffectRule() : Rule(Descriptors.ReuseVariablesHasNoEffect)
{
    /// <summary>The calls that no root notices which runs them. Only roots that were followed to their end can tell.</summary>
    public override IEnumerable<Finding> Judge(JudgedTree tree) => Ignored(tree).Concat(tree.Roots.All(root => root.Result.IsComplete)
        ? tree.Roots.SelectMany(root => root.Result.Switches.Select(site => (Call: root.Locate(site.Key), Facts: site.Value, Root: root)))
            .Where(site => tree.Holds(site.Call)).GroupBy(site => site.Call).Where(runs => runs.All(run => !run.Facts.IsNoticed))
            .Select(runs => runs.Select(run => new Finding(this, run.Facts.Event, run.Root.Places)).OrderBy(ReusesAlready).First())
        : []);

    /// <summary>The calls that the library never reads.</summary>
    private IEnumerable<Finding> Ignored(JudgedTree tree) => tree.Roots
        .SelectMany(root => root.Result.Events.Where(happened => happened.Event.What is SwitchIgnored).Select(happened => new Finding(this, happened.Event, root.Places))).Distinct();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Saying(Finding finding) => finding.What is SwitchIgnored ? LibraryDescriptors.SwitchIgnored : Descriptor;

    /// <inheritdoc/>
    public override object[] Arguments(Finding finding) => finding.What is SwitchIgnored ? [finding.Library ?? ""] : ReusesAlready(finding)
        ? [$"{FindingText.Scope(finding.What.Name)} reuses already", ""]
        : [$"nothing is asked for in {FindingText.Scope(finding.What.Name)} afterwards, nor in a scope that is opened inside it later",
            ", or move it in front of what is to be shared"];

    private static bool ReusesAlready(Finding finding) => finding.What is ScopeSwitched { ReusesAlready: true };
}

/// <summary>SCL0202: ReuseVariables() changes nothing that anything notices.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseVariablesHasNoEffectAnalyzer() : ScopeRuleAnalyzer(new ReuseVariablesHasNoEffectRule());
