using ScopeLint;
// Both members have the value 1, whose text is X.
Variable.Get<float>($"w{D.Y}", [1]);
Variable.Get<float>("wY", [1]);
enum D { X = 1, Y = 1 }
