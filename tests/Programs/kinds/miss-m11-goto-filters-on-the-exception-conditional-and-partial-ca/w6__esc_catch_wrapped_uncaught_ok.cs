using ScopeLint;
try { Layer("w"); Layer("w"); }
catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
static void Layer(string n)
{
    try { Variable.Get<float>(n, [1]); }
    catch (ScopeException e) { throw new InvalidOperationException("layer " + n, e); }
}
