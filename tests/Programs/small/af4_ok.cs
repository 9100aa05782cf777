using ScopeLint;
// One configuration takes each branch.
var c = new Config();
Make(c);
Make(c with { KeepProb = 0.5 });
static void Make(Config c)
{
    if (c.KeepProb < 1) { Variable.Get<float>("drop", [1]); }
    else { Variable.Get<float>("w", [1]); }
}
record Config { public double KeepProb { get; init; } = 1.0; }
