using ScopeLint;
using LmOutput = (ScopeLint.NamedTensor<float> Logits, ScopeLint.NamedTensor<float> Present);

var hparams = HParams.Default with { NVocab = 20, NCtx = 8, NEmbd = 8, NHead = 2, NLayer = 3 };
var context = Op.RandomUniform<float>([1, 4]);
var output = Gpt2.Model(hparams, context);
var loss = Op.ReduceMean(output.Logits);
var tokens = Sampling.SampleSequence(hparams, length: 1, context: context);
var again = Gpt2.Model(hparams, context, reuse: Reuse.Auto);

public sealed record HParams(int NVocab, int NCtx, int NEmbd, int NHead, int NLayer)
{
    public static HParams Default { get; } = new(NVocab: 0, NCtx: 1024, NEmbd: 768, NHead: 12, NLayer: 12);
}

public static class Gpt2
{
    public static NamedTensor<float> Norm(NamedTensor<float> x, string scope, float epsilon = 1e-5f)
    {
        using var _ = VariableScope.Open(scope);
        var nState = x.Shape[x.Shape.Rank - 1];
        var g = Variable.Get<float>("g", [nState], Initializer.Constant(1));
        var b = Variable.Get<float>("b", [nState], Initializer.Constant(0));
        var u = Op.ReduceMean(x, axis: 1, keepDims: true);
        var s = Op.ReduceMean(Op.Square(x - u), axis: 1, keepDims: true);
        return (x - u) / Op.Sqrt(s + epsilon) * g + b;
    }

    public static NamedTensor<float> Conv1D(NamedTensor<float> x, string scope, int nf, double wInitStdev = 0.02)
    {
        using var _ = VariableScope.Open(scope);
        var nx = x.Shape[x.Shape.Rank - 1];
        var w = Variable.Get<float>("w", [1, nx, nf], Initializer.Normal(stddev: wInitStdev));
        var b = Variable.Get<float>("b", [nf], Initializer.Constant(0));
        return Op.MatMul(x, Op.Reshape(w, [nx, nf])) + b;
    }

    private static (NamedTensor<float> Output, NamedTensor<float> Present) Attn(NamedTensor<float> x, string scope, int nState, NamedTensor<float>? past, HParams hparams)
    {
        System.Diagnostics.Debug.Assert(x.Shape.Rank == 2);
        System.Diagnostics.Debug.Assert(nState % hparams.NHead == 0);

        NamedTensor<float> MergeHeads(NamedTensor<float> t) => Op.Reshape(Op.ReduceMean(Op.Reshape(t, [t.Shape[0], 3, nState]), axis: 1), [t.Shape[0], nState]);

        using (VariableScope.Open(scope))
        {
            var c = Conv1D(x, "c_attn", nState * 3);
            var present = Op.Identity(c);
            if (past is not null)
            {
                present = present + past;
            }

            var a = Conv1D(MergeHeads(c), "c_proj", nState);
            return (a, present);
        }
    }

    private static NamedTensor<float> Mlp(NamedTensor<float> x, string scope, int nState)
    {
        using (VariableScope.Open(scope))
        {
            var nx = x.Shape[1];
            var h = Gelu(Conv1D(x, "c_fc", nState));
            return Conv1D(h, "c_proj", nx);
        }
    }

    private static NamedTensor<float> Gelu(NamedTensor<float> x) => 0.5f * x * (1f + Op.Tanh(0.79788f * x));

    private static (NamedTensor<float>, NamedTensor<float>) Block(NamedTensor<float> x, string scope, NamedTensor<float>? past, HParams hparams)
    {
        using (VariableScope.Open(scope))
        {
            var nx = x.Shape[1];
            var (a, present) = Attn(Norm(x, "ln_1"), "attn", nx, past, hparams);
            x += a;
            x += Mlp(Norm(x, "ln_2"), "mlp", nx * 4);
            return (x, present);
        }
    }

    public static LmOutput Model(HParams hparams, NamedTensor<float> x, NamedTensor<float>? past = null, string scope = "model", Reuse reuse = Reuse.None)
    {
        using (VariableScope.Open(scope, reuse: reuse))
        {
            var wpe = Variable.Get<float>("wpe", [hparams.NCtx, hparams.NEmbd], Initializer.Normal(stddev: 0.01));
            var wte = Variable.Get<float>("wte", [hparams.NVocab, hparams.NEmbd], Initializer.Normal(stddev: 0.02));
            var h = Op.RandomNormal<float>([x.Shape[0] * x.Shape[1], hparams.NEmbd]);

            var presents = new List<NamedTensor<float>>();
            var pasts = past is not null ? Enumerable.Repeat<NamedTensor<float>?>(past, hparams.NLayer).ToArray() : new NamedTensor<float>?[hparams.NLayer];
            for (var layer = 0; layer < pasts.Length; layer++)
            {
                (h, var present) = Block(h, $"h{layer}", pasts[layer], hparams);
                presents.Add(present);
            }

            h = Norm(h, "ln_f");
            return (Op.MatMul(h, wte, transposeB: true), presents[0]);
        }
    }
}

public static class Sampling
{
    public static NamedTensor<float> SampleSequence(HParams hparams, int length, NamedTensor<float> context)
    {
        LmOutput Step(NamedTensor<float> tokens, NamedTensor<float>? past = null)
        {
            var lm = Gpt2.Model(hparams, x: tokens, past: past, reuse: Reuse.Auto);
            return (lm.Logits, lm.Present);
        }

        using (NameScope.Open("sample_sequence"))
        {
            (NamedTensor<float>? Past, NamedTensor<float> Prev) Body(NamedTensor<float>? past, NamedTensor<float> prev)
            {
                var next = Step(prev, past);
                return (next.Present, prev);
            }

            var (past, prev) = Body(null, context);
            for (var i = 0; i < length - 1; i++)
            {
                (past, prev) = Body(past, prev);
            }

            return prev;
        }
    }
}
