using ScopeLint;
// Nobody runs the iterator.
var layers = Layers();
Variable.Get<float>("a", [1]);

static IEnumerable<Variable<float>> Layers()
{
    yield return Variable.Get<float>("a", [1]);
}
