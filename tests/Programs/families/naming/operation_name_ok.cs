using ScopeLint;
var x = Op.Constant(1f);
Op.Relu(x, name: "good_name");
Variable.Get<float>("v", [1]);
