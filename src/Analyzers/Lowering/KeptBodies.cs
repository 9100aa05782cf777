using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScopeLint.Analyzers.Effects;

namespace ScopeLint.Analyzers.Lowering;

/// <summary>The lowered bodies of a project. As long as its trees live, those of its latest state are kept: an edit that changes code of members
/// and no declaration leaves the other bodies as they are.</summary>
internal sealed class KeptBodies
{
    /// <summary>So many changed trees are an edit; more are another project.</summary>
    private const int MostEditedTrees = 8;

    private static readonly ConditionalWeakTable<SyntaxTree, KeptBodies> Latest = new();

    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly CompilationSetup _setup;
    private readonly ConcurrentDictionary<MemberId, BodyRecord> _records;

    private KeptBodies(ImmutableArray<SyntaxTree> trees, CompilationSetup setup, object declarations, IEnumerable<KeyValuePair<MemberId, BodyRecord>> records) =>
        (_trees, _setup, Declarations, _records) = (trees, setup, declarations, new ConcurrentDictionary<MemberId, BodyRecord>(records));

    /// <summary>Stands for all that the project declares and is set up with: the same object as long as edits change nothing of that.</summary>
    public object Declarations { get; }

    /// <summary>The body of a member, or of what stands for one.</summary>
    public BodyRecord Of(MemberId member) => _records.GetOrAdd(member, static _ => new BodyRecord());

    /// <summary>The body of a member that was asked for before; null where none was.</summary>
    public BodyRecord? Find(MemberId member) => _records.TryGetValue(member, out var record) ? record : null;

    /// <summary>The bodies of a compilation, those among them that an earlier state of the project has left.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="index">Its index.</param>
    /// <param name="references">The assemblies whose code is followed.</param>
    public static KeptBodies Of(Compilation compilation, ProjectIndex index, ReferencedProjects references)
    {
        var trees = index.Trees;
        var setup = new CompilationSetup(compilation, references);
        if (trees.IsEmpty)
        {
            return new KeptBodies(trees, setup, new object(), []);
        }

        var ends = new[] { trees[0], trees[trees.Length - 1] }.Distinct().ToList();
        var kept = ends.Select(tree => Latest.TryGetValue(tree, out var known) ? known.After(trees, setup, index) : null).FirstOrDefault(after => after is not null)
            ?? new KeptBodies(trees, setup, new object(), []);
        foreach (var tree in ends)
        {
            Keep(tree, kept);
        }

        return kept;
    }

    private KeptBodies? After(ImmutableArray<SyntaxTree> trees, CompilationSetup setup, ProjectIndex index)
    {
        if (trees.Length != _trees.Length || !_setup.Equals(setup))
        {
            return null;
        }

        var edits = _trees.Zip(trees, (before, after) => (before, after)).Where(pair => pair.before != pair.after)
            .Take(MostEditedTrees + 1).Select(pair => new TreeEdit(pair.before, pair.after)).ToList();
        return edits.Count <= MostEditedTrees && edits.TrueForAll(edit => edit.KeepsDeclarations)
            ? new KeptBodies(trees, setup, Declarations, _records.Select(known => new KeyValuePair<MemberId, BodyRecord?>(known.Key, known.Value.After(edits, index)))
                .Where(known => known.Value is not null)!)
            : null;
    }

    private static void Keep(SyntaxTree tree, KeptBodies kept)
    {
        lock (Latest)
        {
            Latest.Remove(tree);
            Latest.Add(tree, kept);
        }
    }
}
