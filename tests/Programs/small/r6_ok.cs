using ScopeLint;
// Only the first model creates.
Net(Reuse.None);
Net(Reuse.True);
Net(Reuse.True);
Net(Reuse.Auto);
static void Net(Reuse reuse)
{
    using (VariableScope.Open("model", reuse: reuse))
    {
        for (var i = 0; i < 12; i++)
        {
            using (VariableScope.Open($"h{i}"))
            {
                Dense(4, "ln_1");
                Dense(4, "attn");
                Dense(4, "ln_2");
                Dense(4, "mlp");
            }
        }
    }
}
static void Dense(int n, string name)
{
    using (VariableScope.Open(name))
    {
        Variable.Get<float>("kernel", [n, n]);
        Variable.Get<float>("bias", [n]);
    }
}
