using ScopeLint;
Variable.Get<float>("a", [1]);
Variable.Get<float>("b", [1]);
foreach (var x in Graph.Default.TrainableVariables.ToList()) Variable.Get<float>("w", [1]);
