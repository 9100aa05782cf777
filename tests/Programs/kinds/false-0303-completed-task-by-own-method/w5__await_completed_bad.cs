using ScopeLint;
// The awaited task has not ended yet, so another thread goes on.
using (VariableScope.Open("a")) { await Nothing(); Variable.Get<float>("w", [1]); }
static Task Nothing() => Task.Run(() => Thread.Sleep(50));
