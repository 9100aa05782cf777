using ScopeLint;
// One of the two equal parts is taken away again.
Action create = () => Variable.Get<float>("a", [1]);
var build = create;
build += create;
build -= create;
build();
