using ScopeLint;
// Only one of the branches runs.
var x = Op.RandomNormal<float>([1]);
var positive = x.ToScalar() > 0;
if (positive)
{
    Variable.Get<float>("x", [1]);
}
Variable.Get<float>("t", [1]);
if (!positive)
{
    Variable.Get<float>("x", [1]);
}
