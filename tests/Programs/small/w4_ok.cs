using ScopeLint;
// Both divisions give one.
A(3);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { A(2); }
static void A(int i)
{
    var n = i / 2;
    Variable.Get<float>("w", [n]);
}
