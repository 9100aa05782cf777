using ScopeLint;
// The model after the loop shares too.
NamedTensor<float>? past = null;
for (var round = 0; round < 3; round++)
{
    past = Model(past, round == 0 ? Reuse.None : Reuse.True);
}
Model(past, Reuse.Auto);
static NamedTensor<float> Model(NamedTensor<float>? past, Reuse reuse)
{
    using (VariableScope.Open("model", reuse: reuse))
    {
        var w = Variable.Get<float>("w", []);
        return Op.Identity(w);
    }
}
