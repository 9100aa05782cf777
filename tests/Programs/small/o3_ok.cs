using ScopeLint;
// Only one of the branches runs.
var exists = File.Exists("a");
if (exists)
{
    Variable.Get<float>("x", [1]);
}
Variable.Get<float>("t", [1]);
if (!exists)
{
    Variable.Get<float>("x", [1]);
}
