using ScopeLint;
// One method, two types, two names.
new Dense().Build();
new Output().Build();
class Dense { public void Build() { using (VariableScope.Open(GetType().Name)) { Variable.Get<float>("w", [1]); } } }
class Output : Dense;
