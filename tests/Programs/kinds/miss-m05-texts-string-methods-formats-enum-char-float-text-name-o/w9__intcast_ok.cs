using ScopeLint;
// The cast cuts off.
Variable.Get<float>($"w{(int)3.9}", [1]);
Variable.Get<float>("w4", [1]);
