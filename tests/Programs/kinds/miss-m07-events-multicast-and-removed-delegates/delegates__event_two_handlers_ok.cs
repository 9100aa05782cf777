using ScopeLint;
// One of the two equal handlers is taken away again.
var m = new Model();
m.Built += Weights;
m.Built += Bias;
m.Built += Weights;
m.Built -= Weights;
m.Raise();

static void Weights() => Variable.Get<float>("w", [1]);
static void Bias() => Variable.Get<float>("b", [1]);

class Model
{
    public event Action? Built;
    public void Raise() => Built?.Invoke();
}
