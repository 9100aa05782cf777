using ScopeLint;

// A sequential model in the manner of Keras: layers are named when they are added and built when the input is known.
var model = new Sequential("classifier");
model.Then(new Dense(64)).Then(new Dropout(0.5f)).Then(new Dense(32)).Then(new Dense(10));
model.Build([8, 20]);
foreach (var name in model.Summary())
{
    Console.WriteLine(name);
}

using (VariableScope.Open("classifier", reuse: Reuse.True))
{
    var head = Variable.Get<float>("dense_2/kernel");
    Console.WriteLine(head.Shape);
}

abstract class Layer(string kind)
{
    public string Name { get; } = Graph.Default.UniqueName(kind);

    public abstract int Build(int inputs);
}

sealed class Dense(int units) : Layer("dense")
{
    public override int Build(int inputs)
    {
        using var scope = VariableScope.Open(Name);
        Variable.Get<float>("kernel", [inputs, units]);
        Variable.Get<float>("bias", [units], Initializer.Zeros);
        return units;
    }
}

sealed class Dropout(float rate) : Layer("dropout")
{
    public float Rate => rate;

    public override int Build(int inputs) => inputs;
}

sealed class Sequential(string name)
{
    private readonly List<Layer> _layers = [];

    public Sequential Then(Layer layer)
    {
        _layers.Add(layer);
        return this;
    }

    public void Build(int[] input)
    {
        using var scope = VariableScope.Open(name);
        _layers.Aggregate(input[^1], (inputs, layer) => layer.Build(inputs));
    }

    public IEnumerable<string> Summary() => _layers.Select(layer => layer.Name);
}
