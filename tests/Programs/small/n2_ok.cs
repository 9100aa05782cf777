using ScopeLint;
// Each call has a prefix of its own.
var cells = new List<Cell>();
for (var i = 0; i < 2; i++)
{
    cells.Add(new Cell(3));
}
var multi = new Multi(cells);
multi.Call("a");
multi.Call("b");
class Cell(int units)
{
    public void Call()
    {
        using (VariableScope.Open("cell"))
        {
            Variable.Get<float>("kernel", [units]);
        }
    }
}
class Multi(IReadOnlyList<Cell> cells)
{
    public void Call(string net)
    {
        foreach (var (i, c) in cells.Index())
        {
            using (VariableScope.Open($"{net}/cell_{i}"))
            {
                c.Call();
            }
        }
    }
}
