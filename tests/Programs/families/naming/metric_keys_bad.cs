using ScopeLint;

// Metrics keep a total and a count each. Both are plain variables, whose names get numbers, and are registered under them.
var registry = new Dictionary<string, Metric>();
foreach (var split in new[] { "train", "test" })
{
    using var names = NameScope.Open("metrics");
    var metric = new Metric("accuracy");
    registry.Add(metric.Key, metric);
    Console.WriteLine($"{split}: {metric.Key}");
}

using (VariableScope.Open("summary"))
{
    foreach (var key in registry.Keys)
    {
        Variable.Get<float>(key, []);
    }

    Variable.Get<float>("metrics_1/accuracy", []);
}

sealed class Metric
{
    private readonly Variable _total;
    private readonly Variable _count;

    public Metric(string name)
    {
        _total = Variable.Create(0f, name: name);
        _count = Variable.Create(0f, name: name);
    }

    public string Key => _total.FullName;

    public string CountKey => _count.FullName;
}
