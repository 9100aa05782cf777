using ScopeLint;
using System.Collections.Concurrent;

// Layers are cached by what they look like, so that asking for the same layer twice gives the same weights.
var cache = new LayerCache();
cache.Get("conv", 3, 8);
cache.Get("conv", 3, 8);
cache.Get("conv_wide", 3, 16);

sealed class LayerCache
{
    private readonly ConcurrentDictionary<(string Name, int Kernel, int Filters), Lazy<Variable>> _layers = new();

    public Variable Get(string name, int kernel, int filters) =>
        _layers.GetOrAdd((name, kernel, filters), key => new Lazy<Variable>(() => Make(key.Name, key.Kernel, key.Filters))).Value;

    private static Variable Make(string name, int kernel, int filters)
    {
        using var scope = VariableScope.Open("cache");
        return Variable.Get<float>(name, [kernel, kernel, filters]);
    }
}
