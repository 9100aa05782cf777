using ScopeLint;
for (var i = 1; i < 3; i <<= 1) Variable.Get<float>("w", [1]);
