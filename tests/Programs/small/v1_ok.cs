using ScopeLint;
// The second call gives the argument that has a default value.
QFunc q = (scope, reuse) =>
{
    using (VariableScope.Open(scope, reuse: reuse))
    {
        Variable.Get<float>("w", [1]);
    }
};
q("a");
q("a", Reuse.True);
public delegate void QFunc(string scope, Reuse reuse = Reuse.None);
