using ScopeLint;

// A decoder that is built for training and unrolled for inference, with an attention that both share.
var cell = new Cell("cell", 8);
Unroll(cell, steps: 3, isTraining: true);
Unroll(new Cell("cell", 8), steps: 2, isTraining: true);

static void Unroll(Cell cell, int steps, bool isTraining)
{
    using var scope = VariableScope.Open("decoder", reuse: isTraining ? Reuse.None : Reuse.True);
    var states = new Stack<int>([0]);
    while (states.TryPop(out var step) && step < steps)
    {
        cell.Step();
        states.Push(step + 1);
    }
}

sealed class Cell(string name, int units)
{
    private bool _isBuilt;

    public void Step()
    {
        using var scope = VariableScope.Open(name, reuse: _isBuilt ? Reuse.True : Reuse.None);
        Variable.Get<float>("gates", [2 * units, 4 * units]);
        Variable.Get<float>("attention", [units, units]);
        _isBuilt = true;
    }
}
