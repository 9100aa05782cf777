using ScopeLint;
K k = K.B;
Variable.Get<float>($"w{k}", [1]);
Variable.Get<float>("w1", [1]);
enum K { A, B }
