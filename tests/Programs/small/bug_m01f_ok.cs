using ScopeLint;
// One name for each input.
List<int> inputs = [1, 2, 3];
for (var i = 0; i < inputs.Count; i++)
{
    Variable.Get<float>($"g{inputs[i]}", []);
}
