using ScopeLint;
// The build under Auto adds the fourth layer.
Net(3, Reuse.None);
Net(4, Reuse.Auto);
Net(4, Reuse.True);
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
