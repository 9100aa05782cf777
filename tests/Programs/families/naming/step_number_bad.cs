using ScopeLint;
var step = Variable.Create(0f, name: "step");
var again = Variable.Create(0f, name: "step");
Variable.Get<float>(step.FullName + "/slot", [1]);
Variable.Get<float>(again.FullName + "/slot", [1]);
Variable.Get<float>("step_1/slot", [1]);
