using ScopeLint;

// Shards are loaded one after the other; the first that arrives makes the weights, the others share them.
var store = new WeightStore();
await foreach (var shard in LoadAsync(["a", "b", "c"]))
{
    await store.ApplyAsync(shard);
}

Console.WriteLine(store.Count);

static async IAsyncEnumerable<Shard> LoadAsync(string[] names)
{
    foreach (var name in names)
    {
        await Task.CompletedTask;
        yield return new Shard(name, [2, 2]);
    }
}

sealed record Shard(string Name, int[] Lengths);

sealed class WeightStore
{
    private readonly HashSet<string> _seen = [];

    public int Count => _seen.Count;

    public Task ApplyAsync(Shard shard)
    {
        var isNew = _seen.Add("embedding");
        using var scope = VariableScope.Open("store", reuse: isNew ? Reuse.True : Reuse.None);
        Variable.Get<float>("embedding", [.. shard.Lengths]);
        return Task.CompletedTask;
    }
}
