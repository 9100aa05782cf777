using ScopeLint;
// The iterator ends before w2.
foreach (var n in Names(2))
{
    Variable.Get<float>(n, [1]);
}

using (VariableScope.Open("", reuse: Reuse.None)) { }
Variable.Get<float>("w2", [1]);

static IEnumerable<string> Names(int k)
{
    for (var i = 0; i < k; i++)
    {
        yield return "w" + i;
    }
}
