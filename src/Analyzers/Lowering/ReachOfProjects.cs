using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Summaries;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>Keeps the latest answer for a project as long as its trees live. An edit changes one tree, so that the next compilation still
/// has the first tree or the last.</summary>
internal static class ReachOfProjects
{
    private static readonly ConditionalWeakTable<SyntaxTree, LibraryReach> Latest = new();

    /// <summary>Which bodies of some trees reach the library, themselves or by code of referenced projects.</summary>
    public static LibraryReach Of(ImmutableArray<SyntaxTree> trees, ReachingMembers referenced, CancellationToken cancellation)
    {
        if (trees.IsEmpty)
        {
            return LibraryReach.Read(trees, referenced, cancellation);
        }

        var ends = new[] { trees[0], trees[trees.Length - 1] }.Distinct().ToList();
        var reach = ends.Select(Known).OfType<LibraryReach>()
                .Select(known => known.After(trees, referenced, cancellation))
                .FirstOrDefault(after => after is not null)
            ?? LibraryReach.Read(trees, referenced, cancellation);
        foreach (var tree in ends)
        {
            Keep(tree, reach);
        }

        return reach;
    }

    private static LibraryReach? Known(SyntaxTree tree) => Latest.TryGetValue(tree, out var known) ? known : null;

    private static void Keep(SyntaxTree tree, LibraryReach reach)
    {
        lock (Latest)
        {
            Latest.Remove(tree);
            Latest.Add(tree, reach);
        }
    }
}
