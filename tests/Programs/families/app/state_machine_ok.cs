using ScopeLint;

// Training goes through phases; a table says what follows what, and each phase builds what it needs.
var phases = new Dictionary<Phase, (Phase Next, Action<Trainer> Enter)>
{
    [Phase.Warmup] = (Phase.Main, trainer => trainer.Build(reuse: false)),
    [Phase.Main] = (Phase.Tune, trainer => trainer.Build(reuse: true)),
    [Phase.Tune] = (Phase.Done, trainer => trainer.BuildHead(reuse: false)),
};
var (phase, trainer) = (Phase.Warmup, new Trainer());
while (phases.TryGetValue(phase, out var step))
{
    step.Enter(trainer);
    phase = step.Next;
}

Console.WriteLine(phase);

enum Phase { Warmup, Main, Tune, Done }

sealed class Trainer
{
    public void Build(bool reuse)
    {
        using var scope = VariableScope.Open("body", reuse: Reuse.If(reuse));
        Variable.Get<float>("w", [4, 4]);
    }

    public void BuildHead(bool reuse)
    {
        using var scope = VariableScope.Open("head", reuse: Reuse.If(reuse));
        Variable.Get<float>("w", [4, 1]);
    }
}
