using ScopeLint;
// The call is left out, with its argument.
Variable.Get<float>("w", [1]);
Log(Variable.Get<float>("w", [1]).Name);
Variable.Get<float>("b", [1]);
[System.Diagnostics.Conditional("NEVER_DEFINED")] static void Log(string s) => Console.WriteLine(s);
