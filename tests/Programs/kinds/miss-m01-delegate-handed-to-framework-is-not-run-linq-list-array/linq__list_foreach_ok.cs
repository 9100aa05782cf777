using ScopeLint;
// The second list has names of its own.
var names = new List<string> { "a", "b" };
names.ForEach(n => Build(n));
names.ConvertAll(n => n + "_2").ForEach(n => Build(n));

static void Build(string n, Reuse reuse = Reuse.None)
{
    using var s = VariableScope.Open(n, reuse: reuse);
    Variable.Get<float>("w", [1]);
}
