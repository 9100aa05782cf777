using ScopeLint;
// The second run shares, with the same shapes.
A();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { A(); }
static void A()
{
    var channel = 4;
    for (var i = 0; i < 3; i++)
    {
        Variable.Get<float>($"w{i}", [channel, channel * 2]);
        channel *= 2;
    }
}
