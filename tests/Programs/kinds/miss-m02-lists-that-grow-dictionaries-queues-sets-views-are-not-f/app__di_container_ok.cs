using ScopeLint;
// The second registration takes the place of the first.
var services = new Services();
services.Add<IModel>(() => new Mlp("mlp"));
services.Get<IModel>().Build();
services.Add<IModel>(() => new Mlp("cnn"));
services.Get<IModel>().Build();

interface IModel { void Build(); }
class Mlp(string name) : IModel { public void Build() { using var s = VariableScope.Open(name, reuse: Reuse.None); Variable.Get<float>("w", [1]); } }

class Services
{
    private readonly Dictionary<Type, Func<object>> _map = new();
    public void Add<T>(Func<T> make) where T : class => _map[typeof(T)] = () => make();
    public T Get<T>() where T : class => (T)_map[typeof(T)]();
}
