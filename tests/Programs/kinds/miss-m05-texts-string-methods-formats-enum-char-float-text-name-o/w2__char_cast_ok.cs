using ScopeLint;
for (var i = 0; i < 2; i++) Variable.Get<float>("v" + (char)('a' + i), [1]);
Variable.Get<float>("vc", [1]);
