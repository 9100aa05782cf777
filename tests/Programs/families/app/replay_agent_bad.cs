using ScopeLint;

// Double DQN: an online and a target network, and an agent that copies one to the other every so often.
var agent = new Agent(states: 4, actions: 2);
for (var episode = 0; episode < 3; episode++)
{
    agent.Act();
    agent.Learn(episode);
}

sealed class Agent
{
    private readonly QNetwork _online;
    private readonly QNetwork _target;

    public Agent(int states, int actions)
    {
        _online = new QNetwork("online", states, actions);
        _target = new QNetwork("online", states, actions);
    }

    public void Act() => _online.Forward();

    public void Learn(int episode)
    {
        _online.Forward();
        if (episode % 2 == 1)
        {
            _target.CopyFrom(_online);
        }
    }
}

sealed class QNetwork(string name, int states, int actions)
{
    private readonly VariableScope _scope = Build(name, states, actions);

    public IReadOnlyList<Variable> Weights => _scope.TrainableVariables;

    public void Forward()
    {
        using var scope = VariableScope.Open(_scope, reuse: Reuse.True);
        Variable.Get<float>("hidden/w", [states, 16]);
        Variable.Get<float>("value/w", [16, actions]);
    }

    public void CopyFrom(QNetwork other)
    {
        foreach (var (mine, theirs) in Weights.Zip(other.Weights))
        {
            Console.WriteLine($"{theirs.FullName} -> {mine.FullName}");
        }
    }

    private static VariableScope Build(string name, int states, int actions)
    {
        using var scope = VariableScope.Open(name);
        Variable.Get<float>("hidden/w", [states, 16]);
        Variable.Get<float>("value/w", [16, actions]);
        return scope;
    }
}
