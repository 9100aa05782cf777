using ScopeLint;
// The task has ended before the request that shares.
Task.Run(() => Variable.Get<float>("a", [1])).Wait(); using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("a", [1]); }
