using ScopeLint;
// The shape is worked out to be the one that is asked for again.
A(3);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("w", [8]); }
static void A(int i)
{
    var n = 1 << i;
    Variable.Get<float>("w", [n]);
}
