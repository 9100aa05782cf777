using ScopeLint;
// Two entries, two names.
var registry = new Dictionary<string, Action> { ["mlp"] = () => Variable.Get<float>("mlp", [1]), ["b"] = () => Variable.Get<float>("b", [1]) };
registry["mlp"]();
registry["b"]();
