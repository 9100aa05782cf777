using ScopeLint;

// Options are merged from defaults and overrides; with expressions make the variants of an ablation.
var defaults = new Options { Layers = 2, Units = 8 };
var runs = new[] { defaults, defaults with { Dropout = 0.1f }, defaults with { Layers = 3, Tag = "deep" } };
foreach (var run in runs)
{
    using var graph = new Graph().AsDefault();
    Build(run);
}

Build(runs[0]);
Build(runs[1]);

static void Build(Options options)
{
    using var scope = VariableScope.Open(options.ScopeName);
    for (var layer = 1; layer <= options.Layers; layer++)
    {
        Variable.Get<float>($"layer{layer}", [options.Units, options.Units]);
    }
}

sealed record Options
{
    public required int Layers { get; init; }

    public int Units { get; init; } = 4;

    public float Dropout { get; init; }

    public string? Tag { get; init; }

    public string ScopeName => Tag is { Length: > 0 } tag ? $"run_{tag}" : "run";
}
