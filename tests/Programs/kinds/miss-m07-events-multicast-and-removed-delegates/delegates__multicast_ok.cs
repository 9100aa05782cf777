using ScopeLint;
Action build = () => Variable.Get<float>("a", [1]);
build += () => Variable.Get<float>("b", [1]);
build();
