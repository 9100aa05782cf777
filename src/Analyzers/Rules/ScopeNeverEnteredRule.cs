using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Scopes;

namespace ScopeLint.Analyzers.Rules;

/// <summary>SCL0305: a scope object is never entered.</summary>
internal sealed class ScopeNeverEnteredRule() : EventRule<ScopeNeverEntered>(Descriptors.ScopeNeverEntered)
{
    /// <inheritdoc/>
    protected override object[] Arguments(ScopeNeverEntered what, Finding finding) =>
        [FindingText.Sentence($"{(what.Form == ScopeForm.Name ? "name " : "")}scope '{what.Name}'"), FindingText.Here(finding), finding.Words.Enter ?? finding.Words.OpenScope];
}

/// <summary>SCL0305: a scope object is never entered.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeNeverEnteredAnalyzer() : ScopeRuleAnalyzer(new ScopeNeverEnteredRule());
