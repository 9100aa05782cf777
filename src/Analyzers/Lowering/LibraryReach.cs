using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The bodies of some trees that can reach the library. It follows from the trees alone.</summary>
internal sealed class LibraryReach
{
    private LibraryReach(ImmutableArray<SyntaxTree> trees, ImmutableArray<TreeIndex> indexes, CancellationToken cancellation)
    {
        Trees = trees;
        Indexes = indexes;
        IsRenamed = indexes.Any(tree => tree.RenamesLibrary);
        var spread = new Spread(indexes);
        for (var place = 0; place < indexes.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            spread.Add(place, indexes[place].BodiesCallingLibrary(IsRenamed));
        }

        spread.Close(cancellation);
        Names = spread.Names;
        Bodies = spread.Bodies;
    }

    /// <summary>The trees.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>What the trees say.</summary>
    public ImmutableArray<TreeIndex> Indexes { get; }

    /// <summary>Whether a using directive renames the library.</summary>
    public bool IsRenamed { get; }

    /// <summary>How the bodies are run.</summary>
    public ReachingNames Names { get; }

    /// <summary>The bodies, tree by tree.</summary>
    public ImmutableArray<ImmutableArray<BodyEntry>> Bodies { get; }

    /// <summary>The bodies of some trees that reach the library; trees that were read before are not read again.</summary>
    public static LibraryReach Of(ImmutableArray<SyntaxTree> trees, CancellationToken cancellation) =>
        new(trees, [.. trees.Select(tree => TreeIndex.Of(tree, cancellation))], cancellation);
}
