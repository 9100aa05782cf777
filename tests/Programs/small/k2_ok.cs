using ScopeLint;
// Only the first call creates.
NamedTensor<float>? past = null;
past = Model(past, Reuse.None);
past = Model(past, Reuse.True);
Model(past, Reuse.True);
static NamedTensor<float> Model(NamedTensor<float>? past, Reuse reuse)
{
    using (VariableScope.Open("model", reuse: reuse))
    {
        var w = Variable.Get<float>("w", []);
        var present = Op.Identity(w);
        if (past is not null)
        {
            present = present + past;
        }
        return present;
    }
}
