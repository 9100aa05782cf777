using ScopeLint;
// Both models count in one dictionary.
var counters = new Dictionary<string, int>();
Model(counters);
Model(counters);
static void Model(Dictionary<string, int> counters)
{
    Layer("conv", counters);
    Layer("conv", counters);
}
static void Layer(string kind, Dictionary<string, int> counters)
{
    var n = counters.GetValueOrDefault(kind);
    counters[kind] = n + 1;
    using (VariableScope.Open($"{kind}_{n}"))
    {
        Variable.Get<float>("w", [1]);
    }
}
