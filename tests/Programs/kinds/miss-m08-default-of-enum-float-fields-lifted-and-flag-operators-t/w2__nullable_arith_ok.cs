using ScopeLint;
// The sum with null is null, and its text is empty.
int? a = 1;
a += 2;
int? b = a + null;
Variable.Get<float>($"w{a}{b}", [1]);
Variable.Get<float>($"w{b}", [1]);
