using ScopeLint;
// The block throws nothing of its own.
try
{
    try { Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); }
    finally { Console.WriteLine("done"); }
}
catch (TimeoutException) { }
