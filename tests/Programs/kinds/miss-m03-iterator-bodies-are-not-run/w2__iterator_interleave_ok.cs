using ScopeLint;
// The loop has created a_m before the iterator goes on.
foreach (var v in Layers())
{
    Variable.Get<float>(v.FullName + "_m", [1]);
}
static IEnumerable<Variable> Layers()
{
    yield return Variable.Get<float>("a", [1]);
    Variable shared;
    using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) shared = Variable.Get<float>("a_m", [1]);
    yield return shared;
}
