using ScopeLint;
// The second test finds variables there.
if (Graph.Default.GlobalVariables.Count == 0)
{
    Variable.Get<float>("g", []);
}
Variable.Get<float>("t", [1]);
if (Graph.Default.GlobalVariables.Count == 0)
{
    Variable.Get<float>("g", []);
}
