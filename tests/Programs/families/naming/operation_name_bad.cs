using ScopeLint;
var x = Op.Constant(1f);
Op.Relu(x, name: "bad name");
Variable.Get<float>("v", [1]);
