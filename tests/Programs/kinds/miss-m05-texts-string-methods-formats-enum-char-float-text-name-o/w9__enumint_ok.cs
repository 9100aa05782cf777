using ScopeLint;
K k = K.B;
Variable.Get<float>($"w{(int)k}", [1]);
Variable.Get<float>("wB", [1]);
enum K { A, B }
