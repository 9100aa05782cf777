using ScopeLint;
// The list has a first element, and the handler takes no failure that follows.
var d = new List<int> { 1 };
try
{
    Console.WriteLine(d.First());
    Variable.Get<float>("w", [1]);
}
catch (InvalidOperationException)
{
}
Variable.Get<float>("w", [1]);
