using ScopeLint;
// The thread has created the variable before it is joined.
var debug = false;
var t = new Thread(() => { Variable.Get<float>("w", [1]); if (debug) Variable.Get<float>("w", [1]); });
t.Start(); t.Join();
Variable.Get<float>("w", [1]);
