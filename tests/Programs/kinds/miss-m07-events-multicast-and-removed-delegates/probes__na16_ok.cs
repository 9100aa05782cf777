using ScopeLint;
// The second call has nothing left to run.
Action? a = null;
Action make = () => Variable.Get<float>("w", [1]);
a += make;
a();
a -= make;
a?.Invoke();
