using ScopeLint;
// The filter lets the exception through.
var e = Throws(typeof(InvalidOperationException), () => { Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); });
static Exception Throws(Type t, Action a)
{
    try { a(); }
    catch (Exception e) when (e.GetType() == t) { return e; }
    throw new InvalidOperationException("no exception");
}
