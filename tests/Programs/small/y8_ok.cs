using ScopeLint;
// The second run shares, with the same shapes.
A();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { A(); }
static void A()
{
    for (var i = 0; i < 3; i++)
    {
        var n = i == 2 ? 1 : 2;
        Variable.Get<float>($"w{i}", [n]);
    }
}
