using ScopeLint;
// Two cells, two names.
var a = new List<Cell>();
a.Add(new Cell("x"));
a.Add(new Cell("y"));
a[0].Call();
a[1].Call();
class Cell(string n) { public void Call() => Variable.Get<float>(n, [1]); }
