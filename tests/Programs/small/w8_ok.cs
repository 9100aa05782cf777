using ScopeLint;
// The shape is worked out to be the one that is asked for again.
A(3);
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("w", [2]); }
static void A(int i)
{
    var n = new List<int> { 1, 2 }.Count;
    Variable.Get<float>("w", [n]);
}
