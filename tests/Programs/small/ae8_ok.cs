using ScopeLint;
// The second model has fewer layers than the first.
Net(4, Reuse.None);
Net(3, Reuse.True);
static void Net(int layers, Reuse reuse)
{
    using (VariableScope.Open("model", reuse: reuse))
    {
        var n = layers;
        for (var i = 0; i < n; i++)
        {
            using (VariableScope.Open($"h{i}")) { Variable.Get<float>("w", [1]); }
        }
    }
}
