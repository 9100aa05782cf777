using ScopeLint;
object s = 3;
try
{
    Console.WriteLine((int)s);
    Variable.Get<float>("w", [1]);
}
catch (InvalidCastException)
{
}
Variable.Get<float>("w", [1]);
