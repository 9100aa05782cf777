using ScopeLint;

// An optimizer that keeps two slots for each weight, called after the weight.
var step = Variable.Create(0L, name: "global_step", trainable: false);
using (VariableScope.Open("net"))
{
    Variable.Get<float>("w", [4, 2]);
    Variable.Get<float>("b", [2]);
}

var adam = new Adam("adam");
adam.Minimize(Graph.Default.TrainableVariables);
adam.Minimize(Graph.Default.TrainableVariables.Where(weight => weight.Shape.Rank == 2));
Console.WriteLine(step.FullName);

sealed class Adam(string name)
{
    public void Minimize(IEnumerable<Variable> weights)
    {
        foreach (var weight in weights.ToList())
        {
            Slot(weight, "m");
            Slot(weight, "v");
        }
    }

    private Variable Slot(Variable weight, string kind)
    {
        using var scope = VariableScope.Open(weight.FullName);
        return Variable.Get<float>($"{name}_{kind}", weight.Shape, Initializer.Zeros, trainable: false);
    }
}
