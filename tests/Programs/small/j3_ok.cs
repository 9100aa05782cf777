using ScopeLint;
// The model after the loop shares too.
NamedTensor<float>? past = null;
var x = Op.Constant(1f);
for (var round = 0; round < 3; round++)
{
    (past, x) = Model(past, x, round == 0 ? Reuse.None : Reuse.True);
}
Model(past, x, Reuse.True);
static (NamedTensor<float>? Past, NamedTensor<float> X) Model(NamedTensor<float>? past, NamedTensor<float> x, Reuse reuse)
{
    using (VariableScope.Open("model", reuse: reuse))
    {
        var presents = new List<NamedTensor<float>>();
        for (var i = 0; i < 3; i++)
        {
            using (VariableScope.Open($"h{i}"))
            {
                var w = Variable.Get<float>("w", []);
                var present = Op.Identity(w);
                if (past is not null)
                {
                    present = present + past;
                }
                presents.Add(present);
            }
        }
        return (presents[0], x);
    }
}
