using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0902: the analysis of a body ran out of a budget, or failed.</summary>
internal sealed class BudgetExhaustedRule() : Rule(Descriptors.BudgetExhausted)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(JudgedTree tree) =>
        tree.Roots.SelectMany(root => root.Location is not { } place ? [] : Reasons(root.Result).Select(reason => new Finding(this, new AnalysisWord(reason), place)));

    /// <inheritdoc/>
    public override object[] Arguments(Finding finding) => [finding.What.Name];

    private static IEnumerable<string> Reasons(RootResult result) => result.Fault is { } fault
        ? [$"the analysis itself failed here with {fault}, a fault of ScopeLint and not of this code, so please report it"] : result.Exhausted.Select(Text);

    private static string Text(Budget budget) => budget switch
    {
        Budget.Steps => $"it takes more than {AnalysisOptions.MaxSteps} steps",
        Budget.States => $"it has more than {AnalysisOptions.MaxStates} paths side by side",
        Budget.CallDepth => $"its calls go deeper than {AnalysisOptions.MaxCallDepth}",
        Budget.Names => FormattableString.Invariant($"it creates more than {Budgets.Names} variables"),
        _ => "its code is nested too deep",
    };
}

/// <summary>SCL0902: the analysis of a body ran out of a budget.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BudgetExhaustedAnalyzer() : ScopeRuleAnalyzer(new BudgetExhaustedRule());
