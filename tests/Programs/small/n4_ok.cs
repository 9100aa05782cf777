using ScopeLint;
// The second call shares.
ICell cell = new Multi([new Cell(3), new Cell(4)]);
cell.Call();
using (VariableScope.Open(VariableScope.Current, reuse: Reuse.True)) { cell.Call(); }
interface ICell { void Call(); }
class Cell(int units) : ICell
{
    public void Call() => Variable.Get<float>("kernel", [units]);
}
class Dropout(ICell inner) : ICell
{
    public void Call() => inner.Call();
}
class Multi(IReadOnlyList<ICell> cells) : ICell
{
    public void Call()
    {
        for (var i = 0; i < cells.Count; i++)
        {
            using (VariableScope.Open($"cell_{i}"))
            {
                cells[i].Call();
            }
        }
    }
}
