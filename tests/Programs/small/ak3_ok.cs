using ScopeLint;
// The second configuration has one step only.
A(Config.Test);
A(Config.Test with { Steps = 1 });
static void A(Config c)
{
    if (c.Steps > 1) { Variable.Get<float>("w", [1]); }
}
sealed record Config
{
    public int Steps { get; init; } = 20;
    public static Config Test { get; } = new() { Steps = 2 };
}
