using ScopeLint;
// Both arms give three layers; the second model goes on counting.
Model(null, 0);
Model(Op.Constant(1f), 3);
static void Model(NamedTensor<float>? past, int first)
{
    var pasts = past is not null ? Enumerable.Repeat<NamedTensor<float>?>(past, 3).ToArray() : new NamedTensor<float>?[3];
    for (var layer = 0; layer < pasts.Length; layer++)
    {
        using (VariableScope.Open($"h{first + layer}"))
        {
            Variable.Get<float>("w", [1]);
        }
    }
}
