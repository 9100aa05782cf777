using ScopeLint;
// The second Add finds the element there.
var seen = new HashSet<string>();
if (seen.Add("a"))
{
    Variable.Get<float>("x", [1]);
}
Variable.Get<float>("t", [1]);
if (seen.Add("a"))
{
    Variable.Get<float>("x", [1]);
}
