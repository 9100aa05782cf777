using ScopeLint;
// The second range begins where the first ends.
Model(0);
Model(3);
static void Model(int first)
{
    foreach (var layer in Enumerable.Range(first, 3))
    {
        using (VariableScope.Open($"h{layer}"))
        {
            Variable.Get<float>("w", [1]);
        }
    }
}
