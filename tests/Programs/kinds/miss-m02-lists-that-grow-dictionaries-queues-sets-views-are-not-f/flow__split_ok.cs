using ScopeLint;
// The range leaves the first part out.
foreach (var p in "a,b,a".Split(',')[1..])
{
    Variable.Get<float>(p, [1]);
}
