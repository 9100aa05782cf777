using ScopeLint;
// The function of the Lazy has run once before the request that shares.
Embeddings.Table.ToString();
Embeddings.Table.ToString();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("emb", [4, 2]); }

static class Embeddings
{
    private static readonly Lazy<Variable<float>> s_table = new(() => Variable.Get<float>("emb", [4, 2]));
    public static Variable<float> Table => s_table.Value;
}
