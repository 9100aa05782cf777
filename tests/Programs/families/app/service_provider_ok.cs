using ScopeLint;

// A container with singletons and transients; the network must be a singleton, or it is built again for each who asks.
var services = new Services();
services.AddSingleton<Vocabulary>(_ => new Vocabulary(100));
services.AddSingleton<Encoder>(provider => new Encoder(provider.Get<Vocabulary>()));
services.AddTransient<Trainer>(provider => new Trainer(provider.Get<Encoder>()));
services.AddTransient<Evaluator>(provider => new Evaluator(provider.Get<Encoder>()));
services.Get<Trainer>().Run();
services.Get<Evaluator>().Run();

sealed class Services
{
    private readonly Dictionary<Type, Func<Services, object>> _makers = [];
    private readonly Dictionary<Type, object> _singletons = [];

    public void AddTransient<T>(Func<Services, object> make) => _makers[typeof(T)] = make;

    public void AddSingleton<T>(Func<Services, object> make) => _makers[typeof(T)] = services =>
    {
        if (!_singletons.TryGetValue(typeof(T), out var made))
        {
            _singletons[typeof(T)] = made = make(services);
        }

        return made;
    };

    public T Get<T>() => (T)_makers[typeof(T)](this);
}

sealed record Vocabulary(int Size);

sealed class Encoder
{
    public Encoder(Vocabulary vocabulary)
    {
        using var scope = VariableScope.Open("encoder");
        Embedding = Variable.Get<float>("embedding", [vocabulary.Size, 8]);
    }

    public Variable Embedding { get; }
}

sealed class Trainer(Encoder encoder)
{
    public void Run() => Console.WriteLine(encoder.Embedding.FullName);
}

sealed class Evaluator(Encoder encoder)
{
    public void Run() => Console.WriteLine(encoder.Embedding.Shape);
}
