using ScopeLint;
Variable.Get<float>("abc"[1] + "", [1]);
Variable.Get<float>("a", [1]);
