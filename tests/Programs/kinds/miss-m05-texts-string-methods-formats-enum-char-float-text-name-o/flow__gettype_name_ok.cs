using ScopeLint;
// The type of the object counts, not that of its base.
new Dense().Build();
new Conv().Build();
new Wide().Build();

abstract class Layer { public void Build() { using var s = VariableScope.Open(GetType().Name); Variable.Get<float>("w", [1]); } }
class Dense : Layer; class Conv : Layer; class Wide : Dense;
