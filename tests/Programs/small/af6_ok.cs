using ScopeLint;
// The cells share from step to step.
var m = new Multi([new Cell(3, Reuse.Auto), new Cell(3, Reuse.Auto)]);
var state = new[] { 1 };
for (var t = 0; t < 2; t++)
{
    (_, state) = m.Call(1, state);
}
interface ICell { (int Out, int[] State) Call(int x, int[] state); }
class Cell(int units, Reuse reuse) : ICell
{
    public (int Out, int[] State) Call(int x, int[] state)
    {
        using (VariableScope.Open("basic", reuse: reuse))
        {
            Variable.Get<float>("kernel", [units]);
            return (x, [x, x]);
        }
    }
}
class Multi(IReadOnlyList<ICell> cells) : ICell
{
    public (int Out, int[] State) Call(int x, int[] state)
    {
        var next = new List<int>();
        for (var i = 0; i < cells.Count; i++)
        {
            using (VariableScope.Open($"cell_{i}"))
            {
                (x, var own) = cells[i].Call(x, state);
                next.AddRange(own);
            }
        }
        return (x, [.. next]);
    }
}
