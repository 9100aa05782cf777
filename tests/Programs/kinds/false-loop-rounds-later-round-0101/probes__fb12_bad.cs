using ScopeLint;
// The collection has one element when the loop begins.
Variable.Get<float>("a", [1]);
foreach (var x in Graph.Default.GlobalVariables) Variable.Get<float>("w", [1]);
Variable.Get<float>("w", [1]);
