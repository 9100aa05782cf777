using ScopeLint;
// Names 1_3, 2_3, 8_9, 8_10.
A(1);
A(2);
A(9);
A(10);
static void A(int i) => Variable.Get<float>($"w{Math.Min(i, 8)}_{Math.Max(i, 3)}", [1]);
