using ScopeLint;
using (VariableScope.Open("model"))
{
    foreach (var v in Enumerable.Range(0, 2).Select(i => Variable.Get<float>($"w{i}", [1])))
    {
        Console.WriteLine(v.Name);
    }
}

using (VariableScope.Open("model", reuse: Reuse.True))
{
    foreach (var v in Enumerable.Range(0, 2).Select(i => Variable.Get<float>($"w{i}", [1])))
    {
        Console.WriteLine(v.Name);
    }
}
