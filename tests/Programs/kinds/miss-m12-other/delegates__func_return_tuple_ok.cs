using ScopeLint;
// The graph is new before the second call.
var (build, reset) = Make();
build("w");
reset();
build("w");

static (Action<string>, Action) Make() => (n => Variable.Get<float>(n, [1]), Graph.ResetDefault);
