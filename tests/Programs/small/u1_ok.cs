using ScopeLint;
// The second call gives the argument that has a default value.
var q = Models.Build([8]);
using (VariableScope.Open("deepq"))
{
    q(1, scope: "q_func");
    q(1, scope: "q_func", reuse: Reuse.True);
}
public delegate void QFunc(int n, string scope, Reuse reuse = Reuse.None);
public static class Models
{
    public static QFunc Build(int[]? hiddens = null) => (n, scope, reuse) =>
    {
        using (VariableScope.Open(scope, reuse: reuse))
        {
            foreach (var h in hiddens ?? [256])
            {
                Dense(h);
            }
            Dense(n);
        }
    };
    static void Dense(int n)
    {
        using (VariableScope.Open(null, "fc"))
        {
            Variable.Get<float>("w", [n]);
        }
    }
}
