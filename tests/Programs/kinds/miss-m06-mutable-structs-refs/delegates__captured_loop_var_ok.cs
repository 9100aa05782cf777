using ScopeLint;
// Each turn has a variable of its own.
var actions = new List<Action>();
for (var i = 0; i < 2; i++)
{
    var k = i;
    actions.Add(() => Variable.Get<float>($"w{k}", [1]));
}

foreach (var a in actions) a();
