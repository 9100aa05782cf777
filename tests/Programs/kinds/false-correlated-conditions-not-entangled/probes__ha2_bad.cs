using ScopeLint;
if (!args.Contains("--x")) Variable.Get<float>("w", [1]);
if (args.Length == 0) Variable.Get<float>("w", [1]);
