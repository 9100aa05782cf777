using ScopeLint;
// The cast makes -56 of 200.
int i200 = 200;
Variable.Get<float>($"w{(sbyte)i200 + 100}", [1]);
Variable.Get<float>("w300", [1]);
