using ScopeLint;
// The sequence runs behind the handler.
IEnumerable<Variable> made = [];
try
{
    made = new[] { 1 }.Select(i => { Variable.Get<float>("w", [1]); return Variable.Get<float>("w", [1]); });
}
catch (ScopeException) { }
Console.WriteLine(made.Count());
