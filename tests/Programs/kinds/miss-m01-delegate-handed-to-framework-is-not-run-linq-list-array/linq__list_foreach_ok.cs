using ScopeLint;
var names = new List<string> { "a", "b" };
names.ForEach(n => Build(n));
names.ForEach(n => Build(n, Reuse.True));

static void Build(string n, Reuse reuse = Reuse.None)
{
    using var s = VariableScope.Open(n, reuse: reuse);
    Variable.Get<float>("w", [1]);
}
