using ScopeLint;
// The first step creates what the later steps share.
object? previous = null;
for (var step = 0; step < 3; step++)
{
    if (previous != null)
    {
        using (VariableScope.Open("loop", reuse: Reuse.True))
        {
            Variable.Get<float>("g", []);
        }
    }
    else
    {
        using (VariableScope.Open("loop"))
        {
            Variable.Get<float>("g", []);
        }
    }
    previous = Op.Constant(1f);
}
