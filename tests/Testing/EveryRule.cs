using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Rules;

namespace ScopeLint.Testing;

/// <summary>The rules of the analyzer assembly.</summary>
public static class EveryRule
{
    /// <summary>An analyzer of each rule, in the order of their names.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. typeof(ScopeRuleAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
