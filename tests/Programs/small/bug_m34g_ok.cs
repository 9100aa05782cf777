using ScopeLint;
// One scope for each cell.
List<Cell> cells = [new(4, "cell_0"), new(4, "cell_1")];
var h = Op.RandomNormal<float>([2, 4]);
cells.ForEach(cell => h = cell.Call(h));
sealed class Cell(int units, string name)
{
    public NamedTensor<float> Call(NamedTensor<float> x)
    {
        using (VariableScope.Open(name))
        {
            return Op.MatMul(x, Variable.Get<float>("kernel", [units, units]));
        }
    }
}
