using ScopeLint;

// Callbacks hang on the events of a loop; one builds the summary the first time an epoch ends.
var loop = new TrainingLoop(epochs: 3);
var summaries = 0;
loop.EpochEnded += (_, e) =>
{
    if (e.Epoch % 2 == 0)
    {
        using var scope = VariableScope.Open("summary");
        Variable.Get<float>("loss", []);
        summaries++;
    }
};
EventHandler<EpochEventArgs> logger = (sender, e) => Console.WriteLine($"{sender} {e.Epoch}");
loop.EpochEnded += logger;
loop.Run();
loop.EpochEnded -= logger;
Console.WriteLine(summaries);

sealed class EpochEventArgs(int epoch) : EventArgs
{
    public int Epoch => epoch;
}

sealed class TrainingLoop(int epochs)
{
    public event EventHandler<EpochEventArgs>? EpochEnded;

    public void Run()
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            OnEpochEnded(new EpochEventArgs(epoch));
        }
    }

    private void OnEpochEnded(EpochEventArgs e) => EpochEnded?.Invoke(this, e);
}
