using ScopeLint;
// Halves are rounded to the even number.
Variable.Get<float>($"w{(int)Math.Round(2.5)}", [1]);
Variable.Get<float>("w3", [1]);
