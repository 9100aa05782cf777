using ScopeLint;
// What comes out of await is the first exception itself.
var t = Task.Run(() => { Variable.Get<float>("w", [1]); Variable.Get<float>("w", [1]); });
try { await t; } catch (AggregateException) { Console.WriteLine("expected"); }
