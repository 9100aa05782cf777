using System.Diagnostics;

namespace ScopeLint;

/// <summary>The variables of one graph by full name. Stands for TensorFlow's <c>_VariableStore</c>.</summary>
/// <remarks>
/// Looking up takes no lock. Creating takes one per graph, initializer and regularizer included, so of several threads creating one name
/// exactly one runs them. The lock lets the same thread in again: an initializer may itself get variables.
/// </remarks>
[StackTraceHidden]
internal sealed partial class VariableStore(Graph graph, NameTable<Variable, Variable.NameOf> variables)
{
    private const string FirstShard = "/part_0";

    private readonly object _gate = new();

    /// <summary>Finds what a missing name was perhaps meant to be.</summary>
    internal NearestNames Nearest { get; } = new();

    // Most graphs have none, and then nothing has to be looked up to know.
    private volatile bool _hasFirstShards;

    /// <summary>Gets a variable, or creates it, once all defaults are filled in. Stands for <c>_true_getter</c>.</summary>
    internal Variable Get(VariableRequest request)
    {
        if (request.Partitioner is not null && request.Shape is not { Rank: 0 })
        {
            return GetPartitioned(request);
        }

        // Reusing alone finds a partitioned variable without being told how it is cut.
        if (request.Partitioner is null && request.Reuse == Reuse.True && Find(request.Name) is { IsPartitioned: true })
        {
            return GetPartitioned(request);
        }

        return FindFirstShard(request.Name) is { } shard ? throw VariableErrors.Partitioned(request.Name, shard) : GetWhole(request);
    }

    /// <summary>Puts a variable in that only its operation's name leads to.</summary>
    internal void AddUnshared(Draft draft) => AddToCollections(draft);

    /// <summary>The variables that can be got, in no order. A variable and its shards are there together or not at all.</summary>
    internal List<Variable> Snapshot()
    {
        lock (_gate)
        {
            return variables.Items();
        }
    }

    /// <summary>The variable of a full name; null if there is none.</summary>
    internal Variable? Find(string fullName) => variables.Find("", NameHash.Empty, fullName);

    private Variable? FindFirstShard(string name) =>
        _hasFirstShards ? variables.Find(name, NameHash.Append(NameHash.Empty, name), FirstShard) : null;

    private Variable GetWhole(VariableRequest request)
    {
        if (request.Shape is { } given && request.Initializer?.OwnShape is { } own)
        {
            throw VariableErrors.ConflictingArguments(request.Name, given, own);
        }

        var found = Find(request.Name);
        if (found is null)
        {
            lock (_gate)
            {
                found = Find(request.Name);
                if (found is null && request.Reuse != Reuse.True && FindFirstShard(request.Name) is null)
                {
                    graph.ThrowIfFrozen(request.Name);
                    var draft = Draft.Of(graph, request, partition: null);
                    // The initializer may have created the very variable.
                    found = Find(request.Name);
                    if (found is null)
                    {
                        Add(draft);
                        return draft.Variable;
                    }
                }
            }
        }

        // It may have been cut since it was looked for, by another thread or by the initializer.
        if (found is { IsPartitioned: true } || (found is null && FindFirstShard(request.Name) is not null))
        {
            return Get(request);
        }

        return found is null ? throw Missing(request) : Counted(Share(found, request));
    }

    private static Variable Counted(Variable reused)
    {
        reused.CountReuse();
        return reused;
    }

    private static Variable Share(Variable found, VariableRequest request)
    {
        if (request.Reuse == Reuse.None)
        {
            throw VariableErrors.AlreadyExists(found);
        }

        if (request.Shape is { } shape && !shape.IsCompatibleWith(found.Shape))
        {
            throw VariableErrors.ShapeMismatch(found, shape);
        }

        return found.DType == request.DType ? found : throw VariableErrors.DTypeMismatch(found, request.DType);
    }

    private ScopeException Missing(VariableRequest request)
    {
        lock (_gate)
        {
            return VariableErrors.DoesNotExist(request, Nearest.To(request.Name, name => Find(name) is not null));
        }
    }

    private void Add(Draft draft)
    {
        var name = draft.Variable.FullName;
        if (name.EndsWith(FirstShard, StringComparison.Ordinal))
        {
            _hasFirstShards = true;
            if (Find(name[..^FirstShard.Length]) is { } whole)
            {
                whole.HasShardBeside = true;
            }
        }

        graph.Names.Add(draft.Variable);
        Nearest.Add(draft.Variable);
        AddToCollections(draft);
    }

    private void AddToCollections(Draft draft)
    {
        foreach (var key in draft.Collections)
        {
            graph.VariableCollections.Add(key, draft.Variable);
        }

        if (draft.Loss is not null)
        {
            graph.TensorCollections.Add(GraphKeys.RegularizationLosses, draft.Loss);
        }
    }
}
