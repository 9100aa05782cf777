using ScopeLint;
// What comes out is an AggregateException.
try
{
    Parallel.For(0, 1, i => { Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); });
}
catch (ScopeException) { }
