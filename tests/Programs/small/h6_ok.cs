using ScopeLint;
// The second model goes on counting.
Model(0);
Model(2);
static void Model(int first)
{
    int[] sizes = [2, 3];
    Variable[] layers = [.. sizes.Select((n, i) => Layer(first + i, n))];
}
static Variable Layer(int i, int n)
{
    using (VariableScope.Open($"h{i}"))
    {
        return Variable.Get<float>("w", [n]);
    }
}
