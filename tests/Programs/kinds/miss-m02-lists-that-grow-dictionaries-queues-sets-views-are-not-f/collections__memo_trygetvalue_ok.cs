using ScopeLint;
// The layer is built once and then found.
var net = new Net();
net.Layer("a", 3);
net.Layer("a", 3);
net.Layer("A".ToLowerInvariant() + "", 3);
net.Layer("a", 3); net.Forget();

class Net
{
    private readonly Dictionary<string, Variable<float>> _cache = new();
    public Variable<float> Layer(string name, int n)
    {
        if (!_cache.TryGetValue(name, out var v))
        {
            using (VariableScope.Open(name))
            {
                v = Variable.Get<float>("w", [n]);
            }

            _cache[name] = v;
        }

        return v;
    }

    public void Forget() => _cache.Clear();
}
