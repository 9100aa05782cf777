using ScopeLint;
// Both methods enter the same graph.
var server = new Server();
server.Start();
server.Predict();
sealed class Server
{
    private readonly Graph _graph = new();
    public void Start()
    {
        using (_graph.AsDefault())
        {
            Variable.Get<float>("w", [2, 1]);
        }
    }
    public void Predict()
    {
        using (_graph.AsDefault())
        using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
        {
            Variable.Get<float>("w", [2, 1]);
        }
    }
}
