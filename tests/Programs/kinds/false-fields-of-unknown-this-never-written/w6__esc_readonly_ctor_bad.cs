using ScopeLint;
public class Model
{
    private readonly bool _debug = false;
    public Model() => _debug = true;
    public void Build()
    {
        Variable.Get<float>("w", [1]);
        if (_debug) Variable.Get<float>("w", [1]);
    }
    public static void Run() => new Model().Build();
}
