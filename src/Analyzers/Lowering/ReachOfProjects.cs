using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Keeps the latest answer for a project as long as its trees live. An edit changes one tree, so that the next compilation still
/// has the first tree or the last.</summary>
internal sealed class ReachOfProjects
{
    /// <summary>The answers which bodies reach the library.</summary>
    public static readonly ReachOfProjects ToLibrary = new();

    /// <summary>The answers which bodies reach the library or static members that can be changed.</summary>
    public static readonly ReachOfProjects ToStatics = new();

    private readonly ConditionalWeakTable<SyntaxTree, LibraryReach> _latest = new();

    private ReachOfProjects()
    {
    }

    /// <summary>Which bodies of some trees reach what is asked for, themselves or by code of referenced projects.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="referenced">What code of referenced projects runs.</param>
    /// <param name="isConcurrent">Whether the compiler works on several things at the same time.</param>
    /// <param name="cancellation">Ends the work.</param>
    public LibraryReach Of(ImmutableArray<SyntaxTree> trees, ReachingMembers referenced, bool isConcurrent, CancellationToken cancellation)
    {
        var workers = new Workers(isConcurrent, cancellation);
        if (trees.IsEmpty)
        {
            return LibraryReach.Read(trees, referenced, workers, cancellation);
        }

        var ends = new[] { trees[0], trees[trees.Length - 1] }.Distinct().ToList();
        var reach = ends.Select(Known).OfType<LibraryReach>()
                .Select(known => known.After(trees, referenced, cancellation))
                .FirstOrDefault(after => after is not null)
            ?? LibraryReach.Read(trees, referenced, workers, cancellation);
        foreach (var tree in ends)
        {
            Keep(tree, reach);
        }

        return reach;
    }

    private LibraryReach? Known(SyntaxTree tree) => _latest.TryGetValue(tree, out var known) ? known : null;

    private void Keep(SyntaxTree tree, LibraryReach reach)
    {
        lock (_latest)
        {
            _latest.Remove(tree);
            _latest.Add(tree, reach);
        }
    }
}
