using ScopeLint;
// The second event has no handler left.
var m = new M();
Action make = () => Variable.Get<float>("w", [1]);
m.E += make;
m.Raise(); m.E -= make; m.Raise();
class M { public event Action? E; public void Raise() => E?.Invoke(); }
