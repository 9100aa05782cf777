using ScopeLint;
try
{
    _ = int.Parse("3");
    Variable.Get<float>("w", [1]);
}
catch (FormatException)
{
}
Variable.Get<float>("w", [1]);
