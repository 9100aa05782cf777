using ScopeLint;
// One name for each element.
float[] items = [1f, 2f];
Array.ForEach(items, x => Variable.Get<float>($"v{x}", []));
