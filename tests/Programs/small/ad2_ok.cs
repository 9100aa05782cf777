using ScopeLint;
// The argument that is left out makes the second name.
var x = F(Op.Constant(1f));
A(x, F(x));
A(x);
static NamedTensor<float> F(NamedTensor<float> x) => Op.Tanh(x);
static void A(NamedTensor<float> latent, NamedTensor<float>? vf = null)
{
    vf ??= latent;
    Variable.Get<float>(ReferenceEquals(vf, latent) ? "shared" : "own", [1]);
    Console.WriteLine(vf.Name);
}
