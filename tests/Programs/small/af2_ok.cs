using ScopeLint;
// The wrapped cell has a scope of its own.
ICell Make(bool drop)
{
    ICell cell = new Cell(3);
    if (drop) { cell = new Dropout(cell); }
    return cell;
}
ICell[] cells = [Make(false), Make(true)];
cells[0].Call();
cells[1].Call();
interface ICell { void Call(); }
class Cell(int units) : ICell { public void Call() => Variable.Get<float>("kernel", [units]); }
class Dropout(ICell inner) : ICell { public void Call() { using (VariableScope.Open("dropout")) { inner.Call(); } } }
