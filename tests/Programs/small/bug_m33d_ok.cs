using ScopeLint;
// The task shares what was created before it.
Variable.Get<float>("v", []);
await Task.Run(() =>
{
    using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True))
    {
        Variable.Get<float>("v", []);
    }
});
