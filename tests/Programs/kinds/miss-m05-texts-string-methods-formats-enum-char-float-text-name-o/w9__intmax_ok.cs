using ScopeLint;
// The sum wraps twice.
int j = 0;
Variable.Get<float>($"w{unchecked(int.MaxValue + j + 1 + int.MaxValue + 3)}", [1]);
Variable.Get<float>("w4294967298", [1]);
