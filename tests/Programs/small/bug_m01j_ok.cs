using ScopeLint;
// Only one of the branches runs.
NamedTensor<float>? previous = null;
previous = Op.Constant(1f);
if (previous != null)
{
    Variable.Get<float>("g", []);
}
else
{
    Variable.Get<float>("g", []);
}
