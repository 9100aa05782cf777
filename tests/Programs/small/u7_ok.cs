using ScopeLint;
// The second policy shares the first.
using (new Graph().AsDefault())
{
    var a = new Policy(Reuse.None);
    var b = new Policy(Reuse.True);
}
class Policy
{
    public Policy(Reuse reuse)
    {
        var x = Op.RandomNormal<float>([2, 6], name: "Ob");
        using (VariableScope.Open("model", reuse: reuse))
        {
            NamedTensor<float> Activ(NamedTensor<float> t) => Op.Tanh(t);
            var h1 = Activ(x.Fc("pi_fc1", 8));
            Vf = h1.Fc("vf", 1);
            Logstd = Variable.Get<float>("logstd", [1, 3]);
        }
    }
    public NamedTensor<float> Vf { get; }
    public Variable<float> Logstd { get; }
}
static class U
{
    public static NamedTensor<float> Fc(this NamedTensor<float> x, string scope, int nh)
    {
        using (VariableScope.Open(scope))
        {
            return Op.MatMul(x, Variable.Get<float>("w", [x.Shape[1], nh])) + Variable.Get<float>("b", [nh]);
        }
    }
}
