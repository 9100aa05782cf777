using ScopeLint;
foreach (var p in "a,b,c".Split(','))
{
    Variable.Get<float>(p, [1]);
}
