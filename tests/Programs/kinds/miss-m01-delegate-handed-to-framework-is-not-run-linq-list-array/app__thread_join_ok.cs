using ScopeLint;
var t = new Thread(() => Build("a"));
t.Start();
t.Join();
Build("b");

static void Build(string n)
{
    using var s = VariableScope.Open(n);
    Variable.Get<float>("w", [1]);
}
