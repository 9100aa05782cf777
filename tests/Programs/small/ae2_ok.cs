using ScopeLint;
// Two scopes whose names differ by one letter, both built.
using (VariableScope.Open("discriminator")) { Variable.Get<float>("w", [1]); }
using (VariableScope.Open("discriminater")) { Variable.Get<float>("w", [1]); }
using (VariableScope.Open("discriminater", reuse: Reuse.True)) { Variable.Get<float>("w", [1]); }
