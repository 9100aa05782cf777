using ScopeLint;
// Each optimizer has slots of its own.
Variable.Get<float>("w", [1]);
Variable.Get<float>("b", [1]);
Minimize(Graph.Default.TrainableVariables, "Adam");
Minimize(Graph.Default.TrainableVariables, "RMSProp");
static void Minimize(IReadOnlyList<Variable> variables, string optimizer)
{
    foreach (var v in variables)
    {
        Variable.Get<float>($"{v.FullName}/{optimizer}", v.Shape, trainable: false);
    }
}
