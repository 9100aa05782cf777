using ScopeLint;
Variable.Get<float>("ab".ToUpper(), [1]);
Variable.Get<float>("ab", [1]);
