using ScopeLint;
var debug = true;
_ = new[] { 1 }.Select(i => { Variable.Get<float>("w", [1]); if (debug) Variable.Get<float>("w", [1]); return i; }).ToList();
