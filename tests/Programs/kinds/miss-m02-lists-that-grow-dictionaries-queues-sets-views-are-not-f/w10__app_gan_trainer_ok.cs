using ScopeLint;
// Each network shares from its second use on.
var config = new Dictionary<string, string> { ["epochs"] = "2", ["layers"] = "h1,h2,out" };
var trainer = new GanTrainer(new Net("generator", config), new Net("discriminator", config));
await trainer.RunAsync(int.Parse(config["epochs"]), CancellationToken.None);

sealed class Net
{
    private readonly string _scope;
    private readonly string[] _layers;
    private VariableScope? _opened;
    public Net(string scope, IReadOnlyDictionary<string, string> config)
    {
        _scope = scope;
        _layers = config["layers"].Split(',', StringSplitOptions.TrimEntries);
    }

    public IReadOnlyList<Variable<float>> Apply()
    {
        var first = _opened is null;
        using var s = first ? VariableScope.Open(_scope) : VariableScope.Open(_opened!, reuse: Reuse.True);
        _opened ??= s;
        return _layers.Select(l => Variable.Get<float>($"{l}/w", [2])).ToList();
    }
}

sealed class GanTrainer(Net generator, Net discriminator)
{
    public event EventHandler<int>? EpochDone;
    public async Task RunAsync(int epochs, CancellationToken token)
    {
        for (var e = 0; e < epochs; e++)
        {
            token.ThrowIfCancellationRequested();
            generator.Apply();
            discriminator.Apply();
            discriminator.Apply();
            EpochDone?.Invoke(this, e);
            await Task.Delay(1, token);
        }
    }
}
