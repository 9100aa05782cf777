using ScopeLint;
// One scope for each cell.
var cells = Enumerable.Range(0, 3).Select(i => new Cell($"cell_{i}", 4)).ToList();
Console.WriteLine(cells.Count);
sealed class Cell
{
    public Cell(string name, int units)
    {
        using (VariableScope.Open(name))
        {
            Kernel = Variable.Get<float>("kernel", [units, units]);
        }
    }
    public Variable<float> Kernel { get; }
}
