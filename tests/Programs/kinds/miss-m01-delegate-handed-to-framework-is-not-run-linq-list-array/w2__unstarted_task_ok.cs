using ScopeLint;
// The second task never starts.
var t = new Task(() => Variable.Get<float>("w", [1]));
t.RunSynchronously();
var unstarted = new Task(() => Variable.Get<float>("w", [1]));
Console.WriteLine(unstarted.Status);
