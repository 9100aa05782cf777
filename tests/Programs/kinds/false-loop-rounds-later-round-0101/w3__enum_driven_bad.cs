using ScopeLint;
// The loop has built it.
foreach (LayerKind kind in Enum.GetValues(typeof(LayerKind)))
{
    Build(kind);
}
Build(LayerKind.Dense);

static void Build(LayerKind k)
{
    if (k == LayerKind.None) return;
    using var s = VariableScope.Open(k == LayerKind.Conv ? "conv" : "dense");
    Variable.Get<float>("w", [1]);
}
enum LayerKind { None, Conv, Dense }
