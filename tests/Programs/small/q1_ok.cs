using ScopeLint;
// All elements are one cell, which counts its calls.
var cells = new Cell[2];
Array.Fill(cells, new Gru());
foreach (var c in cells) { c.Call(); }
public abstract class Cell
{
    public abstract void Call();
}
public sealed class Gru : Cell
{
    private int _calls;
    public override void Call() => Variable.Get<float>($"w{_calls++}", [1]);
}
