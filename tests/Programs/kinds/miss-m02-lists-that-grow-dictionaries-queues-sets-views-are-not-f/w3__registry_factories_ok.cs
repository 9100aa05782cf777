using ScopeLint;
// The keys differ in case only, and the second names the other factory.
ModelRegistry.Register("mlp", () => new Mlp("mlp"));
ModelRegistry.Register("cnn", () => new Mlp("cnn"));
ModelRegistry.Create("mlp").Build();
ModelRegistry.Create("CNN").Build();

class Mlp(string name) { public void Build() { using var s = VariableScope.Open(name); Variable.Get<float>("w", [1]); } }
static class ModelRegistry
{
    private static readonly Dictionary<string, Func<Mlp>> s_factories = new(StringComparer.OrdinalIgnoreCase);
    public static void Register(string k, Func<Mlp> f) => s_factories[k] = f;
    public static Mlp Create(string k) => s_factories.TryGetValue(k, out var f) ? f() : throw new KeyNotFoundException(k);
}
