using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeLint.Analyzers.Lowering;

namespace ScopeLint.Analyzers.Rules;

/// <summary>A tree that the rules judge.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Roots">The bodies that are entered from outside and lead into it.</param>
/// <param name="Project">What the project around it says; null where the tree is looked at alone.</param>
internal sealed record JudgedTree(SyntaxTree Tree, IReadOnlyList<Root> Roots, JudgedProject? Project)
{
    /// <summary>Whether a place lies in the tree.</summary>
    public bool Holds(Location? place) => place?.SourceTree == Tree;
}

/// <summary>What the project around a tree says.</summary>
/// <param name="Options">Its settings for the tree.</param>
/// <param name="World">The names under which any of its code may create variables.</param>
/// <param name="IsProgram">Whether all code that may create variables is in sight or followed: no other project can call a program.</param>
/// <param name="Complaints">What is said of the project as a whole, each at a place in the tree.</param>
/// <param name="Models">Its classes that describe code of other assemblies.</param>
internal sealed record JudgedProject(
    AnalyzerConfigOptions Options, Func<ClosedWorld> World, bool IsProgram, IEnumerable<(string Text, Location Place)> Complaints, IReadOnlyCollection<ModelFit> Models);
