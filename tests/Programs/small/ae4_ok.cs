using ScopeLint;
// Both networks are built before the second is shared.
using (VariableScope.Open("main/q2")) using (VariableScope.Open("dense")) { Variable.Get<float>("kernel", [1]); }
using (VariableScope.Open("main/q3")) using (VariableScope.Open("dense")) { Variable.Get<float>("kernel", [1]); }
using (VariableScope.Open("main/q3", reuse: Reuse.True)) using (VariableScope.Open("dense")) { Variable.Get<float>("kernel", [1]); }
