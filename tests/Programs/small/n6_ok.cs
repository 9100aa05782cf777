using ScopeLint;
// Each element has names of its own.
var list = new List<Cell> { new(3, "x"), new(3, "y") };
foreach (var c in list) { c.Call("a"); }
foreach (var c in list) { c.Call("b"); }
class Cell(int units, string id)
{
    public void Call(string n) => Variable.Get<float>($"{n}/{id}", [units]);
}
