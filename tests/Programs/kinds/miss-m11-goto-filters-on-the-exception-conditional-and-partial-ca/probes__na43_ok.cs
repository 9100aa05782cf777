using ScopeLint;
// The filter takes the exception.
try { Variable.Get<float>("a", [1]); Variable.Get<float>("a", [1]); }
catch (ScopeException e) when (e.Message.Length > 0) { }
