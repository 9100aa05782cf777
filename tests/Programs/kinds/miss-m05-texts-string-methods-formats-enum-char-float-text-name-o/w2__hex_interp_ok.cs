using ScopeLint;
// Upper case makes another name.
Variable.Get<float>($"w_{255:x}", [1]);
Variable.Get<float>("w_FF", [1]);
