using ScopeLint;
string? s = "x";
try
{
    Console.WriteLine(s!.Length);
    Variable.Get<float>("w", [1]);
}
catch (NullReferenceException)
{
}
Variable.Get<float>("w", [1]);
