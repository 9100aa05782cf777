using ScopeLint;
// The static constructor has run once before the request that shares.
Shared.Touch();
Shared.Touch();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { Variable.Get<float>("step", []); }

static class Shared
{
    public static readonly Variable<float> Step;
    static Shared() { Step = Variable.Get<float>("step", []); }
    public static void Touch() { }
}
