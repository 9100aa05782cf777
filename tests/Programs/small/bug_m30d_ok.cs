using ScopeLint;
// The sequence has one element only.
float[] items = [1f, 2f];
Func<float, Variable<float>> make = Make;
var all = items.Take(1).Select(make).ToArray();
static Variable<float> Make(float x) => Variable.Get<float>("v", []);
