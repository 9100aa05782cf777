namespace ScopeLint;

/// <content>Variables cut into shards. Stands for <c>_get_partitioned_variable</c>.</content>
internal sealed partial class VariableStore
{
    private Variable GetPartitioned(VariableRequest request)
    {
        RequirePartitioned(Find(request.Name));
        var shape = MergedShape(request);
        var partitions = request.Reuse == Reuse.None || request.Partitioner is not null ? Partition(request, shape) : null;
        lock (_gate)
        {
            if (Find(request.Name) is not { } found)
            {
                // The shape is known and the partitioner has answered, unless the variable is to exist.
                return request.Reuse == Reuse.True ? throw Missing(request) : CreatePartitioned(request, shape!.Value, partitions!);
            }

            // It was not there yet before the partitioner was asked, if that or another thread has made it.
            RequirePartitioned(found);
            Share(found, request with { Shape = shape });
            return partitions is null || Enumerable.SequenceEqual(((IPartitioned)found).Partitions, partitions)
                ? Counted(found)
                : throw VariableErrors.OtherPartition(
                    request.Name, found, partitions, $"[{string.Join(", ", ((IPartitioned)found).Partitions)}]");
        }
    }

    private static void RequirePartitioned(Variable? found)
    {
        if (found is { IsPartitioned: false })
        {
            throw VariableErrors.NotPartitioned(found);
        }
    }

    // An initial value's own shape has to agree with the one that is given.
    private static Shape? MergedShape(VariableRequest request) =>
        (request.Shape, request.Initializer?.OwnShape) switch
        {
            ({ } given, { } own) when !given.IsCompatibleWith(own) => throw VariableErrors.ConflictingArguments(request.Name, given, own),
            (_, { } own) => own,
            (var given, null) => given,
        };

    private static int[] Partition(VariableRequest request, Shape? requested)
    {
        if (requested is not { IsFullyDefined: true } shape)
        {
            throw VariableErrors.ShapeUndefined(request.Name, requested);
        }

        int[] partitions = [.. request.Partitioner!.Partition(shape, request.DType)];
        return Shards.Cuts(shape, partitions) ? partitions : throw VariableErrors.BadPartition(request.Name, shape, partitions);
    }

    private Variable CreatePartitioned(VariableRequest request, Shape shape, int[] partitions)
    {
        graph.ThrowIfFrozen(request.Name);
        CheckShards(request.Name, partitions);
        var drafts = new List<Draft>();
        try
        {
            var variable = DraftPartitioned(request, shape, partitions, drafts);
            drafts.ForEach(Add);
            variables.Add(variable, NameHash.Append(NameHash.Empty, variable.FullName));
            Nearest.Add(variable);
            return variable;
        }
        catch
        {
            drafts.ForEach(draft => draft.Withdraw(graph));
            throw;
        }
    }

    // Nothing goes in before the last shard has its values.
    private Variable DraftPartitioned(VariableRequest request, Shape shape, int[] partitions, List<Draft> drafts)
    {
        var parts = new List<Variable>();
        foreach (var (offset, shardShape) in Shards.Cut(shape, partitions))
        {
            var part = request with { Name = $"{request.Name}/part_{parts.Count}", Shape = shardShape, Partitioner = null };
            if (Find(part.Name) is { } existing)
            {
                parts.Add(Share(existing, part));
                continue;
            }

            drafts.Add(Draft.Of(graph, part, new PartitionInfo(shape, offset)));
            parts.Add(drafts[^1].Variable);
        }

        var variable = NewVariables.Partitioned(graph, request, shape, parts, partitions);
        // An initializer may have created what this is about to; then that one stays and this call fails.
        return drafts.Select(draft => draft.Variable).Append(variable).FirstOrDefault(made => Find(made.FullName) is not null) is { } taken
            ? throw VariableErrors.AlreadyExists(Find(taken.FullName)!)
            : variable;
    }

    // Shards that were got one by one count as shards, if there are just as many.
    private void CheckShards(string name, int[] partitions)
    {
        if (FindFirstShard(name) is not { } first)
        {
            return;
        }

        var count = partitions[Shards.AxisOf(partitions)];
        if (Find($"{name}/part_{count - 1}") is null)
        {
            throw VariableErrors.OtherPartition(name, first, partitions, $"there is a first shard, but no '{name}/part_{count - 1}'");
        }

        if (Find($"{name}/part_{count}") is { } extra)
        {
            throw VariableErrors.OtherPartition(name, extra, partitions, $"there is a '{extra.FullName}' too");
        }
    }
}
