using ScopeLint;
// One lambda, two names.
Nets.Build("a");
Nets.Build("b");
static class Nets
{
    private static readonly Action<string> Mlp = name => Variable.Get<float>(name, [1]);
    public static void Build(string name) => Mlp(name);
}
