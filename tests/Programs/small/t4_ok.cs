using ScopeLint;
// The property is true in the first network only.
Net(true);
Net(false);
if (Ambient.Current.Training) { Variable.Get<float>("m", [1]); }
static void Net(bool training)
{
    using (new Ambient(training).Enter())
    {
        if (Ambient.Current.Training) { Variable.Get<float>("m", [1]); }
    }
}
public sealed record Ambient(bool Training)
{
    public static Ambient Current { get; private set; } = new(false);
    public IDisposable Enter()
    {
        var before = Current;
        Current = this;
        return new Exit(() => Current = before);
    }
    private sealed class Exit(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
