using ScopeLint;
// The list has a first element, so the block creates the variable.
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
