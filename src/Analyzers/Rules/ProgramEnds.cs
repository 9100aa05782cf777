using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Bindings;
using ScopeLint.Analyzers.Engine;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>How the bodies of a project end that are entered from outside: what a map of its variables is drawn from.</summary>
internal static class ProgramEnds
{
    /// <summary>Interprets every body that is entered from outside and may reach the library.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="api">The library.</param>
    /// <param name="options">The settings of the project.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IEnumerable<ProgramEnd> Of(Compilation compilation, ScopeApi api, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var project = new Project(compilation, api, cancellation, new KeptRuns()) { TellsAll = true };
        foreach (var (tree, body) in project.Index.ReachingBodies)
        {
            var root = project.Interpret(tree, body, AfterFailure.End, AnalysisOptions.BudgetsOf(options.GetOptions(tree), body, project.Index), cancellation);
            if (root.Location is not null && project.MemberOf(tree, body, cancellation) is { } member)
            {
                yield return new ProgramEnd(member, RootContext.FormOf(member, body, new IndexQuestions(project.Index)), root);
            }
        }
    }
}

/// <summary>How a body ends that is entered from outside.</summary>
/// <param name="Member">The member.</param>
/// <param name="Form">What it is.</param>
/// <param name="Root">What its interpretation says.</param>
internal sealed record ProgramEnd(IMethodSymbol Member, RootForm Form, Root Root);
