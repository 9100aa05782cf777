using ScopeLint;
// The function runs once for each name.
var get = Memo.Of<string, Variable<float>>(n => Variable.Get<float>(n, [1]));
get("a");
get("a");
Variable.Get<float>("b", [1]);

static class Memo
{
    public static Func<A, B> Of<A, B>(Func<A, B> f) where A : notnull
    {
        var cache = new Dictionary<A, B>();
        return a => cache.TryGetValue(a, out var b) ? b : cache[a] = f(a);
    }
}
