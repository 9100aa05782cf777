using ScopeLint;
// The slots are created in a scope that is Auto again.
Variable.Get<float>("w", [1]);
VariableScope.Current.ReuseVariables();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.Auto))
foreach (var v in Graph.Default.TrainableVariables)
{
    Variable.Get<float>($"{v.FullName}/Adam", v.Shape, trainable: false);
}
