using ScopeLint;
// The second call has a scope around it.
var cells = new ICell[2];
for (var i = 0; i < 2; i++) { cells[i] = Make(); }
ICell cell = new Multi(cells);
cell.Call();
using (VariableScope.Open("second")) { cell.Call(); }
ICell Make() => new Cell(3);
interface ICell { void Call(); }
class Cell(int units) : ICell { public void Call() => Variable.Get<float>("kernel", [units]); }
class Multi(ICell[] cells) : ICell
{
    public void Call()
    {
        for (var i = 0; i < cells.Length; i++)
        {
            using (VariableScope.Open($"cell_{i}")) { cells[i].Call(); }
        }
    }
}
