using ScopeLint;
// The second model shares the first.
public sealed class Trainer
{
    private static readonly Variable<int> s_step = Variable.Get<int>("step", [], trainable: false);
    public void Train() { s_step.AssignAdd(1); Build(Reuse.None); Build(Reuse.True); }
    private static void Build(Reuse reuse)
    {
        using (VariableScope.Open("model", reuse: reuse))
        {
            Variable.Get<float>("w", []);
        }
    }
}
public static class P
{
    public static void Main() => new Trainer().Train();
}
