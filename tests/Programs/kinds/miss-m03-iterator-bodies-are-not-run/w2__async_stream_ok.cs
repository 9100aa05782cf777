using ScopeLint;
await foreach (var n in Names()) Variable.Get<float>(n, [1]);
Variable.Get<float>("c", [1]);
static async IAsyncEnumerable<string> Names() { await Task.Yield(); yield return "a"; yield return "b"; }
