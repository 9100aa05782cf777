using ScopeLint;
for (var k = K.A; k <= K.B; k++) Variable.Get<float>("w", [1]);
enum K { A, B }
