using ScopeLint;

// Backbones register themselves by name; the configuration names one, and the head is built on what it gives.
var backbones = new Registry<Backbone>()
    .Register("tiny", () => new Backbone("tiny", [8, 16]))
    .Register("base", () => new Backbone("base", [8, 16, 32]));
string[] wanted = ["tiny", "base"];
var features = wanted.Where(backbones.Has).Select(name => backbones.Create(name).Build(3)).ToArray();
var again = backbones.Create("base").Build(3);
Console.WriteLine(features.Sum() + again);

sealed class Registry<T>
{
    private readonly Dictionary<string, Func<T>> _makers = new(StringComparer.Ordinal);

    public Registry<T> Register(string name, Func<T> make)
    {
        if (!_makers.TryAdd(name, make))
        {
            throw new InvalidOperationException($"'{name}' is registered already.");
        }

        return this;
    }

    public bool Has(string name) => _makers.ContainsKey(name);

    public T Create(string name) => _makers[name]();
}

sealed record Backbone(string Name, int[] Widths)
{
    public int Build(int channels)
    {
        using var scope = VariableScope.Open($"backbone_{Name}");
        for (var block = 0; block < Widths.Length; block++)
        {
            using var inner = VariableScope.Open($"block{block}");
            Variable.Get<float>("conv", [3, 3, channels, Widths[block]]);
            channels = Widths[block];
        }

        return channels;
    }
}
