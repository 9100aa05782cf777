using ScopeLint;
// Each type has a flag of its own.
Build<A>("w");
Build<B>("b");
Build<A>("w");
static void Build<T>(string n)
{
    using var s = VariableScope.Open(VariableScope.Current, reuse: Cache<T>.Built ? Reuse.True : Reuse.None);
    Variable.Get<float>(n, [1]);
    Cache<T>.Built = true;
}
static class Cache<T> { public static bool Built; }
class A; class B;
