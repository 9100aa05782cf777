using ScopeLint;
string[] n = ["a", "b"];
(n[0], n[1]) = (n[1], n[0]);
Variable.Get<float>(n[0], [1]);
Variable.Get<float>("a", [1]);
