using ScopeLint;
// Each parameter is made in the first epoch and found in the later ones.
var model = new Model();
for (var epoch = 0; epoch < 3; epoch++)
{
    var loss = model.Loss();
    Console.WriteLine(loss.Name);
}

class Model
{
    private readonly Dictionary<string, Variable<float>> _params = new();
    public Variable<float> Loss() => Param("w") is { } w && Param("b") is not null ? w : throw new InvalidOperationException();
    private Variable<float> Param(string name)
    {
        if (!_params.ContainsKey(name))
        {
            using var s = VariableScope.Open("model");
            _params[name] = Variable.Get<float>(name, [1]);
        }

        return _params[name];
    }
}
