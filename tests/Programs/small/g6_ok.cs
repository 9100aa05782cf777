using ScopeLint;
// Two keys, two names.
Get("mlp")();
Get("cnn")();
static Action Get(string n) => n switch { "mlp" => () => Variable.Get<float>("mlp", [1]), "cnn" => () => Variable.Get<float>("cnn", [1]), _ => throw new ArgumentException(n) };
