using ScopeLint;
// The element has another value at the second request.
var a = new int[2];
a[0] = 8;
Variable.Get<float>($"w{a[0]}", [1]);
a[0] = 4;
Variable.Get<float>($"w{a[0]}", [1]);
