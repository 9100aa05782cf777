using ScopeLint;
// One name for each element.
float[] items = [1f, 2f];
var all = items.Select(Make).ToList();
static Variable<float> Make(float x) => Variable.Get<float>($"v{x}", []);
